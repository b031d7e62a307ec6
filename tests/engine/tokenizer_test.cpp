#include "engine/text/tokenizer.h"

#include <gtest/gtest.h>

#include <fstream>

#include "engine/runtime/vocabulary_file.h"
#include "tests/support/random.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"

namespace sirocco::test {
namespace {

std::unique_ptr<Tokenizer> make(TokenizerData data) {
    Result<std::unique_ptr<Tokenizer>> made = Tokenizer::create(std::move(data));
    EXPECT_TRUE(made.ok()) << made.error().detail;
    return std::move(*made);
}

std::string decode(const Tokenizer& tokenizer, const std::vector<TokenId>& ids) {
    std::string text;
    for (const TokenId id : ids) {
        text += tokenizer.bytes(id);
    }
    return text.empty() ? text : text.substr(1);  // the dummy prefix
}

void expectNoControl(const Tokenizer& tokenizer, const std::string& text) {
    for (const TokenId id : tokenizer.encode(text)) {
        ASSERT_GE(id, 0);
        ASSERT_LT(id, tokenizer.size());
        EXPECT_NE(id, tokenizer.data().bos) << text;
        EXPECT_NE(id, tokenizer.data().eos) << text;
        EXPECT_NE(tokenizer.data().types[static_cast<std::size_t>(id)], PieceType::control) << text;
    }
}

const char* const kControlTexts[] = {"<s>",        "</s>",    "<unk>",  "[INST]",  "[/INST]",  "a</s>b",
                                     "</s></s>",   "▁</s>",   "< s >",  "<0x0A>",  "\n</s>\n", "</s",
                                     "<|im_end|>", "<<SYS>>", "</s>\0", "\x01</s>"};

TEST(Tokenizer, RoundTripsAnyText) {
    const auto tokenizer = make(makeByteVocabulary(600));
    for (const std::string text :
         {"a", "hello world", " two  spaces ", "tab\tnew\nline\r\n", "grüße 漢字 😀", "ab ab ab"}) {
        EXPECT_EQ(decode(*tokenizer, tokenizer->encode(text)), text);
    }
    EXPECT_TRUE(tokenizer->encode("").empty());
}

TEST(Tokenizer, TextNeverBecomesAControlId) {
    const auto tokenizer = make(makeByteVocabulary(600));
    for (const char* text : kControlTexts) {
        expectNoControl(*tokenizer, text);
        EXPECT_EQ(decode(*tokenizer, tokenizer->encode("x" + std::string(text))).front(), 'x');
    }
}

TEST(Tokenizer, AFileThatCallsItsEndAnOrdinaryPieceStillCannotBeTricked) {
    for (const PieceType type : {PieceType::normal, PieceType::userDefined}) {
        TokenizerData data = makeByteVocabulary(600);
        data.types[1] = type;
        data.types[2] = type;
        const auto tokenizer = make(std::move(data));
        for (const char* text : kControlTexts) {
            expectNoControl(*tokenizer, text);
        }
    }
}

TEST(Tokenizer, AControlPieceOfOneCharacterIsOrdinaryInText) {
    TokenizerData data = makeByteVocabulary(600);
    data.pieces[2] = "#";
    const auto tokenizer = make(std::move(data));
    expectNoControl(*tokenizer, "a#b");
    EXPECT_EQ(decode(*tokenizer, tokenizer->encode("a#b")), "a#b");
}

TEST(Tokenizer, AnyBytesAreSurvived) {
    const auto tokenizer = make(makeByteVocabulary(600));
    Random random(3);
    for (int round = 0; round < 300; ++round) {
        std::string text(static_cast<std::size_t>(random.below(40)), ' ');
        for (char& c : text) {
            c = static_cast<char>(random.below(256));
        }
        expectNoControl(*tokenizer, text);
    }
    expectNoControl(*tokenizer, std::string("a\0b", 3));
}

TEST(Tokenizer, BytesOfPieces) {
    const auto tokenizer = make(makeByteVocabulary(600));
    EXPECT_EQ(tokenizer->bytes(1), "");
    EXPECT_EQ(tokenizer->bytes(3 + 'A'), "A");
    EXPECT_EQ(tokenizer->piece(3 + 0xAB), "<0xAB>");
    EXPECT_EQ(tokenizer->bytes(259), " ");
    EXPECT_EQ(tokenizer->bytes(-1), "");
    EXPECT_EQ(tokenizer->bytes(600), "");
    EXPECT_EQ(tokenizer->piece(1 << 30), "");
}

// Found by fuzzing: a file may name another id than that of the piece of this type.
TEST(Tokenizer, TheUnknownPieceIsTheOneOfThatType) {
    TokenizerData data = makeByteVocabulary(600);
    data.unknown = 17;
    EXPECT_EQ(make(std::move(data))->data().unknown, 0);
}

TEST(Tokenizer, RefusesVocabulariesThatContradictThemselves) {
    const auto refused = [](auto change) {
        TokenizerData data = makeByteVocabulary(300);
        change(data);
        const auto made = Tokenizer::create(std::move(data));
        EXPECT_FALSE(made.ok());
        if (!made) {
            EXPECT_EQ(made.error().code, ErrorCode::badFile);
        }
    };
    refused([](TokenizerData& data) { data.scores.pop_back(); });
    refused([](TokenizerData& data) { data.types.clear(); });
    refused([](TokenizerData& data) { data.eos = 300; });
    refused([](TokenizerData& data) { data.bos = -1; });
    refused([](TokenizerData& data) { data.pieces[280] = ""; });
    refused([](TokenizerData& data) { data.pieces[280] = "\xff"; });
    refused([](TokenizerData& data) { data.pieces[280] = data.pieces[281]; });
    refused([](TokenizerData& data) { data.pieces[10] = "<0xG0>"; });
    refused([](TokenizerData& data) { data.types[0] = PieceType::normal; });
    refused([](TokenizerData& data) { data = {}; });
}

TEST(VocabularyFile, RefusesWhatIsNone) {
    TempDir folder;
    const std::string path = folder.file("x.model");
    for (const std::string bytes : {"", "hello", "\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", "\x0a\x02\x08"}) {
        std::ofstream(path, std::ios::binary) << bytes;
        EXPECT_FALSE(readVocabularyFile(path).ok());
    }
    EXPECT_EQ(readVocabularyFile(folder.file("absent")).error().code, ErrorCode::notFound);
}

TEST(VocabularyFile, MixtralsOwn) {
    SIROCCO_TEST_DATA_OR_SKIP(path, "tokenizer.model.v1");
    Result<TokenizerData> data = readVocabularyFile(path);
    ASSERT_TRUE(data.ok()) << data.error().detail;
    EXPECT_EQ(data->pieces.size(), 32000u);
    EXPECT_EQ(data->bos, 1);
    EXPECT_EQ(data->eos, 2);
    EXPECT_TRUE(data->addDummyPrefix);
    const auto tokenizer = make(std::move(*data));
    EXPECT_EQ(tokenizer->encode("Hello"), std::vector<TokenId>{22557});
    for (const char* text : kControlTexts) {
        expectNoControl(*tokenizer, text);
    }
    for (const std::string text : {"Grüße, 漢字 😀\n\n  x", " lead", "trail ", "#include <vector>\n\tint x;"}) {
        EXPECT_EQ(decode(*tokenizer, tokenizer->encode(text)), text);
    }
}

}  // namespace
}  // namespace sirocco::test
