// Conversations in every template, on vocabularies with the marks of each as pieces. Whatever users and files say, a
// prompt has one BOS, its spans lie in order, and no text becomes a special id.
#include <fuzzer/FuzzedDataProvider.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "engine/text/prompt.h"
#include "engine/text/prompt_template.h"
#include "tests/fuzz/mutation.h"

using namespace sirocco;
using fuzz::expect;

namespace {

constexpr const char* kMarks[] = {"[INST]", "[/INST]", "<|im_start|>", "<|im_end|>", "<tool>"};

TokenizerData vocabulary(bool withMarks) {
    TokenizerData data;
    data.pieces = {"<unk>", "<s>", "</s>"};
    data.types = {PieceType::unknown, PieceType::control, PieceType::control};
    for (unsigned byte = 0; byte < 256; ++byte) {
        char name[8];
        std::snprintf(name, sizeof name, "<0x%02X>", byte);
        data.pieces.emplace_back(name);
        data.types.push_back(PieceType::byte);
    }
    for (const char* piece : {"▁", "▁user", "user", "us", "er", "u", "s", "e", "r", "a", "aa", "[", "]", "I", "N"}) {
        data.pieces.emplace_back(piece);
        data.types.push_back(PieceType::normal);
    }
    for (std::size_t i = 0; withMarks && i < std::size(kMarks); ++i) {
        data.pieces.emplace_back(kMarks[i]);
        data.types.push_back(i % 2 == 0 ? PieceType::control : PieceType::userDefined);
    }
    for (std::size_t i = 0; i < data.pieces.size(); ++i) {
        data.scores.push_back(-static_cast<float>(i));
    }
    return data;
}

const Tokenizer& tokenizer(bool withMarks) {
    static const std::unique_ptr<Tokenizer> plain = Tokenizer::create(vocabulary(false)).value();
    static const std::unique_ptr<Tokenizer> marked = Tokenizer::create(vocabulary(true)).value();
    return withMarks ? *marked : *plain;
}

std::string someText(FuzzedDataProvider& input) {
    constexpr const char* kSpellings[] = {"</s>",       "<s>",          "[INST]", "[/INST]",
                                          "<|im_end|>", "<|im_start|>", "<0x0A>", "▁"};
    std::string text = input.ConsumeRandomLengthString(64);
    if (input.ConsumeBool()) {
        text += kSpellings[input.ConsumeIntegralInRange<std::size_t>(0, std::size(kSpellings) - 1)];
        text += input.ConsumeRandomLengthString(8);
    }
    return text;
}

std::vector<Message> conversation(FuzzedDataProvider& input, const Tokenizer& tokens) {
    std::vector<Message> messages;
    for (int i = input.ConsumeIntegralInRange(0, 8); i > 0; --i) {
        Message message;
        message.role = static_cast<Role>(input.ConsumeIntegralInRange(0, 2));
        for (int part = input.ConsumeIntegralInRange(0, 3); part > 0; --part) {
            message.parts.push_back({input.ConsumeBool() ? PartKind::text : PartKind::document,
                                     input.ConsumeRandomLengthString(12), someText(input)});
        }
        if (message.role == Role::assistant && input.ConsumeBool()) {
            message.tokens.assign(input.ConsumeIntegralInRange<std::size_t>(0, 8),
                                  input.ConsumeIntegralInRange(-1, tokens.size()));
        }
        messages.push_back(std::move(message));
    }
    return messages;
}

// How often an id that no text may become stands in the prompt, without those that came as ids.
int specialIds(const Tokenizer& tokens, const std::vector<TokenId>& ids) {
    return static_cast<int>(std::count_if(ids.begin(), ids.end(), [&](TokenId id) {
        const PieceType type = tokens.data().types[static_cast<std::size_t>(id)];
        return type == PieceType::control || type == PieceType::userDefined;
    }));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzedDataProvider input(data, size);
    const Tokenizer& tokens = tokenizer(input.ConsumeBool());
    const auto wanted = static_cast<PromptTemplate>(input.ConsumeIntegralInRange(0, 4));
    const std::vector<Message> messages = conversation(input, tokens);
    const Result<PromptTokens> prompt = buildPrompt(tokens, messages, wanted);
    if (!prompt) {
        expect(!prompt.error().detail.empty());
        return 0;
    }
    const int length = static_cast<int>(prompt->ids.size());
    expect(length > 0 && prompt->ids[0] == tokens.data().bos);
    int at = 0;
    for (const PromptSpan& span : prompt->spans) {
        expect(span.begin >= at && span.end >= span.begin && span.end <= length);
        expect(span.message >= 0 && span.message < static_cast<int>(messages.size()));
        at = span.end;
    }
    for (const TokenId id : prompt->ids) {
        expect(id >= 0 && id < tokens.size());
    }
    // The same conversation with every text replaced by a harmless one has as many special ids, in the same template:
    // they are the template's, and those of answers that came as ids.
    std::vector<Message> harmless = messages;
    for (Message& message : harmless) {
        for (MessagePart& part : message.parts) {
            part.text = part.text.empty() ? "" : "a";
            part.title = part.title.empty() ? "" : "a";
        }
    }
    const Result<PromptTokens> plain = buildPrompt(tokens, harmless, wanted);
    expect(plain.ok() && specialIds(tokens, plain->ids) == specialIds(tokens, prompt->ids));
    return 0;
}
