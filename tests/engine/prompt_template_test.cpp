#include "engine/text/prompt_template.h"

#include <gtest/gtest.h>

#include "engine/runtime/vocabulary_file.h"
#include "engine/text/prompt.h"

namespace sirocco::test {
namespace {

constexpr TokenId kBase = 600;

void add(TokenizerData& data, const std::string& piece, PieceType type) {
    data.pieces.push_back(piece);
    data.scores.push_back(0);
    data.types.push_back(type);
}

TokenizerData withPieces(const std::vector<std::string>& pieces, PieceType type = PieceType::control,
                         const std::string& chatTemplate = "") {
    TokenizerData data = makeByteVocabulary(kBase);
    for (const std::string& piece : pieces) {
        add(data, piece, type);
    }
    data.chatTemplate = chatTemplate;
    return data;
}

const std::vector<std::string> kInst = {"[INST]", "[/INST]"};
const std::vector<std::string> kIm = {"<|im_start|>", "<|im_end|>"};
const std::string kMistralText = "{{ bos_token }}{% for m in messages %}[INST] {{ m }} [/INST]{% endfor %}";
const std::string kChatmlText = "{% for m in messages %}<|im_start|>{{ m }}<|im_end|>{% endfor %}";

TEST(PromptTemplates, AreRecognisedByTheirMarks) {
    const auto found = [](const TokenizerData& data) { return recogniseTemplate(data).found; };
    EXPECT_EQ(found(withPieces({}, {}, kMistralText)), PromptTemplate::mistralV1);
    EXPECT_EQ(found(withPieces(kInst, PieceType::control, kMistralText)), PromptTemplate::mistralV3);
    EXPECT_EQ(found(withPieces(kInst, PieceType::normal, kMistralText)), PromptTemplate::mistralV1);
    EXPECT_EQ(found(withPieces({"[INST]"}, PieceType::control, kMistralText)), PromptTemplate::mistralV1);
    EXPECT_EQ(found(withPieces(kIm, PieceType::userDefined, kChatmlText)), PromptTemplate::chatml);
    EXPECT_EQ(found(withPieces({}, {}, kChatmlText)), PromptTemplate::chatml);
    TokenizerData base = withPieces({});
    base.saysNoTemplate = true;
    EXPECT_EQ(found(base), PromptTemplate::plain);
}

TEST(PromptTemplates, OthersAreNotGuessed) {
    for (const TokenizerData& data :
         {withPieces({}), withPieces(kIm), withPieces(kInst), withPieces({}, {}, "### Instruction: {{ m }}"),
          withPieces({}, {}, "[INST] <<SYS>> {{ s }} <</SYS>> {{ m }} [/INST]"), withPieces({}, {}, " ")}) {
        const RecognisedTemplate recognised = recogniseTemplate(data);
        EXPECT_FALSE(recognised.found);
        EXPECT_EQ(recognised.why.back(), '.');
        const auto resolved = resolveTemplate(data, PromptTemplate::automatic);
        ASSERT_FALSE(resolved.ok());
        EXPECT_EQ(resolved.error().code, ErrorCode::unknownTemplate);
        EXPECT_NE(resolved.error().detail.find("chatml"), std::string::npos) << "names the choices";
        EXPECT_EQ(*resolveTemplate(data, PromptTemplate::plain), PromptTemplate::plain);
    }
}

TEST(PromptTemplates, VocabularyAndNameLeadToASuggestion) {
    const auto suggested = [](const TokenizerData& data, const char* name) {
        return recogniseTemplate(data, name).suggested;
    };
    EXPECT_EQ(suggested(withPieces(kIm, PieceType::userDefined), "x"), PromptTemplate::chatml);
    EXPECT_EQ(suggested(withPieces(kInst), "x"), PromptTemplate::mistralV3);
    for (const char* name : {"", "synthetic", "mixtral-8x7b-instruct-v0.1", "Mixtral 8x7B Instruct v0.1",
                             "mistralai_mixtral-8x7b-instruct-v0.1"}) {
        EXPECT_EQ(suggested(withPieces({}), name), PromptTemplate::mistralV1) << name;
    }
    for (const char* name :
         {"mixtral-8x7b-v0.1", "Mixtral 8x7B v0.1", "mistralai_Mixtral-8x7B-v0.1", "My Base Model"}) {
        EXPECT_EQ(suggested(withPieces({}), name), PromptTemplate::plain) << name;
    }
}

Message message(Role role, const std::string& text, std::vector<TokenId> tokens = {}) {
    return {role, {{PartKind::text, "", text}}, std::move(tokens)};
}

std::vector<TokenId> idsOf(const TokenizerData& data, const std::vector<Message>& messages,
                           PromptTemplate promptTemplate = PromptTemplate::automatic) {
    const auto tokenizer = Tokenizer::create(data);
    const auto prompt = buildPrompt(**tokenizer, messages, promptTemplate);
    EXPECT_TRUE(prompt.ok()) << prompt.error().detail;
    return prompt ? prompt->ids : std::vector<TokenId>();
}

TEST(PromptTemplates, AutomaticIsWhatTheFileSays) {
    const std::vector<Message> hello = {message(Role::user, "hello")};
    const TokenizerData chatml = withPieces(kIm, PieceType::userDefined, kChatmlText);
    EXPECT_EQ(idsOf(chatml, hello), idsOf(chatml, hello, PromptTemplate::chatml));
    EXPECT_NE(idsOf(chatml, hello), idsOf(chatml, hello, PromptTemplate::mistralV1));
    const auto tokenizer = Tokenizer::create(withPieces({}));
    EXPECT_EQ(buildPrompt(**tokenizer, hello).error().code, ErrorCode::unknownTemplate);
    EXPECT_EQ(buildPrompt(**tokenizer, hello, PromptTemplate::mistralV3).error().code, ErrorCode::invalidArgument);
}

TEST(PromptTemplates, BosIsThereOnceUnlessTheFileWantsNone) {
    const std::vector<Message> hello = {message(Role::user, "hello")};
    TokenizerData data = withPieces(kIm, PieceType::control, kChatmlText);
    EXPECT_EQ(idsOf(data, hello).front(), 1);
    data.addBos = false;
    EXPECT_EQ(idsOf(data, hello).front(), kBase);
    data.chatTemplate = "{{bos_token}}" + kChatmlText;
    EXPECT_EQ(idsOf(data, hello).front(), 1) << "its template writes it by itself";
    data.chatTemplate.clear();
    EXPECT_NE(idsOf(data, hello, PromptTemplate::plain).front(), 1);
    EXPECT_EQ(idsOf(withPieces({}, {}, kMistralText), hello).front(), 1);
}

TEST(PromptTemplates, OwnTokensReplaceTheText) {
    const std::vector<TokenId> own = {300, 301};
    const std::vector<Message> messages = {message(Role::user, "a"), message(Role::assistant, "b", own),
                                           message(Role::user, "c")};
    for (const PromptTemplate one : {PromptTemplate::mistralV1, PromptTemplate::mistralV3, PromptTemplate::chatml}) {
        const std::vector<TokenId> ids =
            idsOf(withPieces({"[INST]", "[/INST]", "<|im_start|>", "<|im_end|>"}), messages, one);
        const auto at = std::search(ids.begin(), ids.end(), own.begin(), own.end());
        ASSERT_NE(at, ids.end());
        EXPECT_EQ(at[2], one == PromptTemplate::chatml ? kBase + 3 : 2) << "its end";
    }
}

TEST(PromptTemplates, ChatmlWithoutItsPiecesIsText) {
    const TokenizerData data = withPieces({}, {}, kChatmlText);
    const auto tokenizer = Tokenizer::create(data);
    std::vector<TokenId> expected = (*tokenizer)->encode("<|im_start|>user\nhi<|im_end|>\n<|im_start|>assistant\n");
    expected.insert(expected.begin(), 1);
    EXPECT_EQ(idsOf(data, {message(Role::user, "hi")}), expected);
    EXPECT_EQ(templateStops(**tokenizer, PromptTemplate::chatml), std::vector<std::string>{"<|im_end|>"});
    EXPECT_TRUE(templateStops(**Tokenizer::create(withPieces(kIm)), PromptTemplate::chatml).empty());
}

TEST(PromptTemplates, PlainIsTheTextAlone) {
    const TokenizerData data = withPieces({});
    const auto tokenizer = Tokenizer::create(data);
    std::vector<TokenId> expected = (*tokenizer)->encode("be kind\n\nonce upon\n\na time\n\nthere");
    expected.insert(expected.begin(), 1);
    EXPECT_EQ(idsOf(data,
                    {message(Role::system, "be kind"), message(Role::user, "once upon"),
                     message(Role::assistant, "a time", {300}), message(Role::user, "there")},
                    PromptTemplate::plain),
              expected);
}

}  // namespace
}  // namespace sirocco::test
