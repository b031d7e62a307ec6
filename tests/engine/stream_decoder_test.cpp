#include "engine/text/stream_decoder.h"

#include <gtest/gtest.h>

#include "engine/runtime/vocabulary_file.h"
#include "engine/text/utf8.h"
#include "tests/support/random.h"

namespace sirocco::test {
namespace {

class StreamDecoderTest : public testing::Test {
protected:
    static TokenId byteId(unsigned char byte) { return 3 + byte; }

    // Feeds bytes one by one and returns what came out after each, the end included.
    std::vector<std::string> feed(const std::string& bytes) const {
        StreamDecoder decoder(*tokenizer_, false);
        std::vector<std::string> out;
        for (const char byte : bytes) {
            out.push_back(decoder.push(byteId(static_cast<unsigned char>(byte))));
        }
        out.push_back(decoder.finish());
        return out;
    }
    std::string decode(const std::string& bytes) const {
        std::string all;
        for (const std::string& one : feed(bytes)) {
            all += one;
        }
        return all;
    }

    std::unique_ptr<Tokenizer> tokenizer_ = Tokenizer::create(makeByteVocabulary(600)).value();
};

TEST_F(StreamDecoderTest, CharactersComeWhole) {
    using Parts = std::vector<std::string>;
    EXPECT_EQ(feed("aé"), (Parts{"a", "", "é", ""}));
    EXPECT_EQ(feed("😀!"), (Parts{"", "", "", "😀", "!", ""}));
}

TEST_F(StreamDecoderTest, BrokenBytesBecomeReplacementCharacters) {
    EXPECT_EQ(decode("a\xff"
                     "b"),
              "a\uFFFDb");
    EXPECT_EQ(decode("\xc3("), "\uFFFD(");
    EXPECT_EQ(decode("\xe2\x82"), "\uFFFD");                            // unfinished at the end
    EXPECT_EQ(decode("\xc0\xaf"), "\uFFFD\uFFFD");                      // overlong
    EXPECT_EQ(decode("\xed\xa0\x80"), "\uFFFD\uFFFD\uFFFD");            // surrogate
    EXPECT_EQ(decode("\xf4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");  // above U+10FFFF
    EXPECT_EQ(decode("\xf0\x9f\x98\xe2\x82\xac"), "\uFFFD€");
}

TEST_F(StreamDecoderTest, OutputIsAlwaysUtf8) {
    Random random(11);
    for (int round = 0; round < 500; ++round) {
        std::string bytes(static_cast<std::size_t>(random.below(12)), ' ');
        for (char& c : bytes) {
            c = static_cast<char>(random.below(3) == 0 ? random.below(256) : 0x80 + random.below(128));
        }
        for (const std::string& part : feed(bytes)) {
            ASSERT_TRUE(isUtf8(part));
        }
        if (isUtf8(bytes)) {
            EXPECT_EQ(decode(bytes), bytes);
        }
    }
}

TEST_F(StreamDecoderTest, OnlyTheFirstSpaceIsDropped) {
    const std::vector<TokenId> ids = tokenizer_->encode("a b");
    for (const bool atStart : {true, false}) {
        StreamDecoder decoder(*tokenizer_, atStart);
        std::string text = decoder.push(tokenizer_->data().bos);  // control pieces say nothing
        for (const TokenId id : ids) {
            text += decoder.push(id);
        }
        EXPECT_EQ(text + decoder.finish(), atStart ? "a b" : " a b");
    }
}

TEST_F(StreamDecoderTest, UnknownIdsAreSurvived) {
    StreamDecoder decoder(*tokenizer_);
    EXPECT_EQ(decoder.push(-5), "");
    EXPECT_EQ(decoder.push(1 << 29), "");
    EXPECT_EQ(decoder.finish(), "");
}

}  // namespace
}  // namespace sirocco::test
