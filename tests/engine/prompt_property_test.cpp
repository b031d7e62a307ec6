// What holds for every conversation in every template, and for every way that an answer comes back.
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/runtime/vocabulary_file.h"
#include "engine/text/prompt.h"
#include "engine/text/stop_matcher.h"
#include "engine/text/stream_decoder.h"
#include "engine/text/utf8.h"
#include "tests/support/hostile_text.h"

namespace sirocco::test {
namespace {

constexpr PromptTemplate kTemplates[] = {PromptTemplate::mistralV1, PromptTemplate::mistralV3, PromptTemplate::chatml,
                                         PromptTemplate::plain};

class PromptProperty : public testing::Test {
protected:
    void SetUp() override {
        auto data = readVocabularyFile(SIROCCO_DEMO_VOCABULARY);
        ASSERT_TRUE(data.ok());
        for (const char* piece : {"[INST]", "[/INST]", "<|im_start|>", "<|im_end|>"}) {
            data->pieces.emplace_back(piece);
            data->scores.push_back(0);
            data->types.push_back(PieceType::control);
        }
        data->pieces.emplace_back("<tool>");
        data->scores.push_back(0);
        data->types.push_back(PieceType::userDefined);
        tokenizer_ = Tokenizer::create(std::move(*data)).value();
    }

    std::vector<Message> conversation(Random& random) const {
        std::vector<Message> messages;
        const auto add = [&](Role role) {
            std::string text = hostileText(random, Broken::yes);
            messages.push_back({role, {{PartKind::text, "", std::move(text)}}, {}});
            if (random.below(5) == 0) {
                messages.back().parts.push_back({PartKind::document, "</s>.txt", hostileText(random, Broken::no)});
            }
        };
        for (int i = random.below(3); i > 0; --i) {
            add(Role::system);
        }
        add(Role::user);
        for (int i = random.below(6); i > 0; --i) {
            add(random.below(2) == 0 ? Role::user : Role::assistant);
        }
        return messages;
    }

    // Of ids that a template may write, how many of the special ones; anything else special is a failure.
    int specials(const std::vector<TokenId>& ids) const {
        int count = 0;
        for (const TokenId id : ids) {
            EXPECT_NE(id, tokenizer_->size() - 1) << "no template writes this one";
            count += tokenizer_->isSpecial(id) ? 1 : 0;
        }
        return count;
    }

    std::unique_ptr<Tokenizer> tokenizer_;
};

int marksOf(PromptTemplate promptTemplate, const std::vector<Message>& messages) {
    int users = 0;  // turns, not messages
    int answers = 0;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const bool continues = i > 0 && messages[i].role == messages[i - 1].role;
        users += messages[i].role == Role::user && !continues ? 1 : 0;
        answers += messages[i].role == Role::assistant && !continues ? 1 : 0;
    }
    const bool continued = messages.back().role == Role::assistant;
    const int ends = continued ? answers - 1 : answers;
    switch (promptTemplate) {
        case PromptTemplate::mistralV1:
            return ends;
        case PromptTemplate::mistralV3:
            return ends + 2 * users;
        case PromptTemplate::chatml:
            return 2 * static_cast<int>(messages.size()) + (continued ? -1 : 1);
        default:
            return 0;
    }
}

TEST_F(PromptProperty, NoTextForgesAMarkAndSpansCoverAll) {
    Random random(77);
    for (int round = 0; round < 400; ++round) {
        const std::vector<Message> messages = conversation(random);
        for (const PromptTemplate promptTemplate : kTemplates) {
            const auto prompt = buildPrompt(*tokenizer_, messages, promptTemplate);
            ASSERT_TRUE(prompt.ok()) << prompt.error().detail;
            EXPECT_EQ(prompt->ids.front(), 1);
            EXPECT_EQ(std::count(prompt->ids.begin(), prompt->ids.end(), 1), 1);
            EXPECT_EQ(specials(prompt->ids), 1 + marksOf(promptTemplate, messages))
                << promptTemplateName(promptTemplate) << " round " << round;
            int end = 1;
            for (const PromptSpan& span : prompt->spans) {
                EXPECT_EQ(span.begin, end);
                EXPECT_LE(span.begin, span.end);
                EXPECT_GE(span.message, 0);
                EXPECT_LT(span.message, static_cast<int>(messages.size()));
                end = span.end;
            }
            EXPECT_EQ(end, static_cast<int>(prompt->ids.size()));
        }
    }
}

TEST_F(PromptProperty, SpansHoldTheirMessagesText) {
    Random random(78);
    for (int round = 0; round < 200; ++round) {
        const std::string system = "s" + std::to_string(random.below(1000));
        const std::string user = "u" + std::to_string(random.below(1000));
        const std::vector<Message> messages = {{Role::system, {{PartKind::text, "", system}}, {}},
                                               {Role::user, {{PartKind::text, "", user}}, {}}};
        for (const PromptTemplate promptTemplate : kTemplates) {
            const auto prompt = buildPrompt(*tokenizer_, messages, promptTemplate);
            ASSERT_TRUE(prompt.ok());
            ASSERT_EQ(prompt->spans.size(), 2u);
            for (int i = 0; i < 2; ++i) {
                const PromptSpan& span = prompt->spans[std::size_t(i)];
                EXPECT_EQ(span.message, i);
                std::string text;
                for (int at = span.begin; at < span.end; ++at) {
                    text += tokenizer_->bytes(prompt->ids[std::size_t(at)]);
                }
                EXPECT_NE(text.find(i == 0 ? system : user), std::string::npos) << text;
                EXPECT_EQ(text.find(i == 0 ? user : system), std::string::npos) << text;
            }
        }
    }
}

// Ids as a model might give them, in any order.
std::vector<TokenId> randomIds(Random& random, const Tokenizer& tokenizer) {
    std::vector<TokenId> ids;
    for (int i = random.below(60); i > 0; --i) {
        ids.push_back(random.below(3) == 0 ? 3 + random.below(256) : random.below(tokenizer.size()));
    }
    return ids;
}

std::string wholeText(const Tokenizer& tokenizer, const std::vector<TokenId>& ids, bool atStart) {
    std::string bytes;
    for (const TokenId id : ids) {
        bytes += tokenizer.bytes(id);
    }
    std::string_view rest = bytes;
    rest.remove_prefix(atStart && rest.starts_with(' ') ? 1 : 0);
    std::string text;
    while (!rest.empty()) {
        const Utf8Step step = nextUtf8(rest);
        text += step.kind == Utf8Kind::whole ? rest.substr(0, step.length) : kReplacementCharacter;
        rest.remove_prefix(step.length);
    }
    return text;
}

TEST_F(PromptProperty, AStreamIsTheWholeInWholeCharacters) {
    Random random(79);
    for (int round = 0; round < 3000; ++round) {
        const std::vector<TokenId> ids = randomIds(random, *tokenizer_);
        const bool atStart = random.below(2) == 0;
        StreamDecoder decoder(*tokenizer_, atStart);
        std::string text;
        for (const TokenId id : ids) {
            const std::string piece = decoder.push(id);
            ASSERT_TRUE(isUtf8(piece));
            text += piece;
        }
        EXPECT_EQ(text + decoder.finish(), wholeText(*tokenizer_, ids, atStart));
    }
}

TEST_F(PromptProperty, StopStringsAreFoundWhereverTheTokensPart) {
    Random random(80);
    int stopped = 0;
    for (int round = 0; round < 3000; ++round) {
        const std::vector<TokenId> ids = randomIds(random, *tokenizer_);
        const std::string whole = wholeText(*tokenizer_, ids, true);
        // Mostly something that is there, across any border.
        std::vector<std::string> stops = {"[INST]", "zz"};
        if (!whole.empty()) {
            const auto at = std::size_t(random.below(int(whole.size())));
            stops.push_back(whole.substr(at, 1 + std::size_t(random.below(8))));
            stops.push_back(whole.substr(at, 1 + std::size_t(random.below(8))));
            stops.push_back(whole.substr(at + at % 2, 1 + std::size_t(random.below(3))));
            std::erase(stops, "");
        }
        // What is complete first, and of that the longest.
        std::size_t first = std::string::npos;
        std::size_t firstEnd = std::string::npos;
        for (const std::string& stop : stops) {
            const std::size_t at = whole.find(stop);
            if (at != std::string::npos && std::pair(at + stop.size(), at) < std::pair(firstEnd, first)) {
                first = at;
                firstEnd = at + stop.size();
            }
        }
        StreamDecoder decoder(*tokenizer_);
        StopMatcher matcher(stops);
        std::string shown;
        bool ended = false;
        for (std::size_t i = 0; i <= ids.size() && !ended; ++i) {
            const StopMatcher::Piece piece = matcher.push(i < ids.size() ? decoder.push(ids[i]) : decoder.finish());
            shown += piece.text;
            ended = piece.stopped;
        }
        shown += ended ? "" : matcher.finish();
        EXPECT_EQ(ended, first != std::string::npos);
        EXPECT_EQ(shown, whole.substr(0, first));
        stopped += ended ? 1 : 0;
    }
    EXPECT_GT(stopped, 1000);
}

}  // namespace
}  // namespace sirocco::test
