// Our tokenizer beside sentencepiece itself, which reads the original model file by its own means.
#include <gtest/gtest.h>
#include <sentencepiece_processor.h>

#include "engine/runtime/vocabulary_file.h"
#include "engine/text/stream_decoder.h"
#include "engine/text/tokenizer.h"
#include "engine/text/utf8.h"
#include "tests/support/hostile_text.h"
#include "tests/support/test_data.h"

namespace sirocco::test {
namespace {

class TokenizerReference : public testing::Test {
protected:
    // Mixtral's own where the test data has it, else the demo model's.
    void SetUp() override {
        path_ = testData("tokenizer.model.v1");
        if (path_.empty()) {
            path_ = SIROCCO_DEMO_VOCABULARY;
        }
        ASSERT_TRUE(reference_.Load(path_).ok());
        auto data = readVocabularyFile(path_);
        ASSERT_TRUE(data.ok());
        auto made = Tokenizer::create(std::move(*data));
        ASSERT_TRUE(made.ok());
        tokenizer_ = std::move(*made);
    }

    std::vector<int> expected(const std::string& text) const {
        std::vector<int> ids;
        EXPECT_TRUE(reference_.Encode(text, &ids).ok());
        return ids;
    }

    std::string decoded(const std::vector<TokenId>& ids) const {
        StreamDecoder decoder(*tokenizer_);
        std::string text;
        for (const TokenId id : ids) {
            text += decoder.push(id);
        }
        return text + decoder.finish();
    }

    std::string path_;
    sentencepiece::SentencePieceProcessor reference_;
    std::unique_ptr<Tokenizer> tokenizer_;
};

// What sentencepiece itself makes of the mark for spaces.
std::string withSpaces(std::string text) {
    const std::string mark = "▁";
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
        text.replace(at, mark.size(), " ");
    }
    return text;
}

TEST_F(TokenizerReference, FiveThousandTextsGiveTheSameIds) {
    Random random(31);
    const int count = fullTests() ? 50000 : 5000;
    for (int i = 0; i < count; ++i) {
        const std::string text = hostileText(random, Broken::yes);
        const std::vector<TokenId> ids = tokenizer_->encode(text);
        ASSERT_EQ(ids, expected(text)) << "text " << i << ": " << testing::PrintToString(text);
        for (const TokenId id : ids) {
            ASSERT_FALSE(tokenizer_->isSpecial(id)) << tokenizer_->piece(id);
        }
    }
}

TEST_F(TokenizerReference, ValidTextDecodesToItself) {
    Random random(32);
    for (int i = 0; i < 3000; ++i) {
        const std::string text = hostileText(random, Broken::no);
        ASSERT_TRUE(isUtf8(text));
        EXPECT_EQ(decoded(tokenizer_->encode(text)), withSpaces(text));
    }
}

TEST_F(TokenizerReference, EachBrokenByteIsOneReplacementCharacter) {
    const auto same = [this](const std::string& broken, const std::string& valid) {
        EXPECT_EQ(tokenizer_->encode(broken), tokenizer_->encode(valid)) << testing::PrintToString(broken);
    };
    same(
        "a\xff"
        "b",
        "a\uFFFDb");
    same("\xe2\x82", "\uFFFD\uFFFD");
    same("\xc0\xaf", "\uFFFD\uFFFD");
    same("\xed\xa0\x80", "\uFFFD\uFFFD\uFFFD");
    same("\xf0\x9f\x98\x80\xf0", "😀\uFFFD");
}

TEST_F(TokenizerReference, LongTextsGiveTheSameIds) {
    for (const std::string& one : {std::string("a"), std::string(" "), std::string("ab "), std::string("漢"),
                                   std::string("\n"), std::string("\xff"), std::string("</s>")}) {
        std::string text;
        while (text.size() < (1u << 16)) {
            text += one;
        }
        EXPECT_EQ(tokenizer_->encode(text), expected(text)) << one;
    }
}

}  // namespace
}  // namespace sirocco::test
