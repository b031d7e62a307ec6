// Special pieces: no text becomes one, decoding knows them, and a set of them ends an answer.
#include <gtest/gtest.h>

#include "engine/runtime/vocabulary_file.h"
#include "engine/text/stream_decoder.h"
#include "engine/text/tokenizer.h"
#include "tests/support/hostile_text.h"

namespace sirocco::test {
namespace {

constexpr int kBase = 32000;

void add(TokenizerData& data, const std::string& piece, PieceType type, float score = 0) {
    data.pieces.push_back(piece);
    data.scores.push_back(score);
    data.types.push_back(type);
}

// As many pieces as Mixtral has, and some that were added.
TokenizerData extended() {
    TokenizerData data = makeByteVocabulary(kBase);
    add(data, "<|im_end|>", PieceType::control);
    add(data, "<|im_start|>", PieceType::userDefined);
    add(data, "<tool>", PieceType::userDefined);
    add(data, "😀", PieceType::userDefined);
    add(data, "unused word", PieceType::unused);
    add(data, "ß", PieceType::unused);
    add(data, "<|odd|>", PieceType::normal, 3e38f);
    return data;
}

std::unique_ptr<Tokenizer> make(TokenizerData data) {
    auto made = Tokenizer::create(std::move(data));
    EXPECT_TRUE(made.ok()) << made.error().detail;
    return made ? std::move(*made) : nullptr;
}

std::string decoded(const Tokenizer& tokenizer, const std::vector<TokenId>& ids) {
    StreamDecoder decoder(tokenizer);
    std::string text;
    for (const TokenId id : ids) {
        text += decoder.push(id);
    }
    return text + decoder.finish();
}

TEST(SpecialPieces, NoTextBecomesOne) {
    const auto tokenizer = make(extended());
    ASSERT_EQ(tokenizer->size(), kBase + 7);
    Random random(4);
    for (int i = 0; i < 2000; ++i) {
        const std::string text = i < 7 ? tokenizer->piece(kBase + i) : hostileText(random, Broken::no) + "<tool>ß😀";
        const std::vector<TokenId> ids = tokenizer->encode(text);
        for (const TokenId id : ids) {
            ASSERT_LT(id, kBase) << text;
            ASSERT_FALSE(tokenizer->isSpecial(id)) << text;
        }
        if (text.find("▁") == std::string::npos) {
            EXPECT_EQ(decoded(*tokenizer, ids), text);
        }
    }
}

TEST(SpecialPieces, ControlIsSilentAndTheOthersAreTheirSpelling) {
    const auto tokenizer = make(extended());
    EXPECT_EQ(tokenizer->bytes(kBase), "");
    EXPECT_EQ(tokenizer->bytes(kBase + 1), "") << "a mark is never shown, whatever type the file gives it";
    EXPECT_EQ(tokenizer->bytes(kBase + 2), "<tool>");
    EXPECT_EQ(tokenizer->bytes(kBase + 3), "😀");
    EXPECT_EQ(tokenizer->bytes(kBase + 6), "");
    EXPECT_EQ(tokenizer->piece(kBase + 1), "<|im_start|>");
    EXPECT_EQ(tokenizer->control("<|im_start|>"), kBase + 1);
    EXPECT_EQ(tokenizer->control("<tool>"), -1);
    EXPECT_EQ(tokenizer->control("nothing"), -1);
    for (int i = 0; i < 7; ++i) {
        EXPECT_TRUE(tokenizer->isSpecial(kBase + i));
    }
    EXPECT_FALSE(tokenizer->isSpecial(kBase - 1));
    EXPECT_FALSE(tokenizer->isSpecial(-1));
    EXPECT_FALSE(tokenizer->isSpecial(kBase + 7));
}

TEST(SpecialPieces, EndsAreASet) {
    const auto tokenizer = make(extended());
    EXPECT_EQ(tokenizer->ends(), (std::vector<TokenId>{2, kBase}));
    TokenizerData data = extended();
    data.eos = kBase;
    data.moreEnds = {kBase + 2, kBase};
    add(data, "<|eot_id|>", PieceType::normal);
    add(data, "<end_of_turn>", PieceType::normal);  // a word like any other
    EXPECT_EQ(make(data)->ends(), (std::vector<TokenId>{2, kBase, kBase + 2, kBase + 7}));
    data.moreEnds = {kBase + 100};
    EXPECT_FALSE(Tokenizer::create(data).ok());
}

TEST(SpecialPieces, MayRepeatAnOrdinaryPiece) {
    TokenizerData data = makeByteVocabulary(400);
    add(data, data.pieces[300], PieceType::userDefined);
    add(data, data.pieces[300], PieceType::control);
    add(data, "</s>", PieceType::control);
    const auto tokenizer = make(std::move(data));
    EXPECT_EQ(tokenizer->piece(400), tokenizer->piece(300));
    for (const TokenId id : tokenizer->encode("x" + tokenizer->piece(300))) {
        EXPECT_LT(id, 400);
    }
}

TEST(SpecialPieces, WithoutBytePiecesTheUnknownIsUsed) {
    TokenizerData data;
    add(data, "<unk>", PieceType::unknown);
    add(data, "<s>", PieceType::control);
    add(data, "</s>", PieceType::control);
    add(data, "▁", PieceType::normal, -1);
    add(data, "a", PieceType::normal, -2);
    add(data, "▁a", PieceType::normal, -0.5f);
    const auto tokenizer = make(data);
    EXPECT_EQ(tokenizer->encode("a aé"), (std::vector<TokenId>{5, 5, 0}));
    EXPECT_EQ(tokenizer->encode("</s>").size(), 2u) << "a space, and characters that are not there";
    // Some but not all of them contradict each other.
    add(data, "<0x41>", PieceType::byte);
    EXPECT_FALSE(Tokenizer::create(data).ok());
}

TEST(SpecialPieces, HugeScoresOnlyOrder) {
    TokenizerData data = makeByteVocabulary(400);
    add(data, "ab", PieceType::normal, 3.4e38f);
    data.pieces[399] = "qq";
    data.scores[399] = -3.4e38f;
    for (TokenId id = 259; id < 399; ++id) {
        data.pieces[std::size_t(id)] = data.pieces[std::size_t(id)] == "ab" ? "zzz" : data.pieces[std::size_t(id)];
    }
    const auto tokenizer = make(data);
    const std::vector<TokenId> ids = tokenizer->encode("xab");
    EXPECT_EQ(ids.back(), 400);
}

}  // namespace
}  // namespace sirocco::test
