#include "app/storage/token_blob.h"

#include <gtest/gtest.h>

#include <limits>

namespace sirocco {
namespace {

std::vector<TokenRecord> someTokens() {
    std::vector<TokenRecord> tokens(3);
    tokens[0].id = 31999;
    tokens[0].logProbability = -0.25f;
    tokens[0].alternativeCount = 8;
    for (int i = 0; i < 8; ++i) {
        tokens[0].alternatives[static_cast<std::size_t>(i)] = {i * 4000 + 70000, -0.25f - static_cast<float>(i)};
    }
    tokens[1].id = 5;
    tokens[1].logProbability = -std::numeric_limits<float>::infinity();
    tokens[2].id = std::numeric_limits<TokenId>::max();
    tokens[2].alternativeCount = 1;
    tokens[2].alternatives[0] = {1, 0};
    return tokens;
}

TEST(TokenBlob, KeepsIdsExactlyAndProbabilitiesToAThousandth) {
    const std::vector<TokenRecord> tokens = someTokens();
    const auto back = unpackTokens(packIds(tokens), packAlternatives(tokens));
    ASSERT_EQ(back.size(), tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        EXPECT_EQ(back[i].id, tokens[i].id);
        ASSERT_EQ(back[i].alternativeCount, tokens[i].alternativeCount);
        for (int a = 0; a < tokens[i].alternativeCount; ++a) {
            const auto at = static_cast<std::size_t>(a);
            EXPECT_EQ(back[i].alternatives[at].id, tokens[i].alternatives[at].id);
            EXPECT_NEAR(back[i].alternatives[at].logProbability, tokens[i].alternatives[at].logProbability, 1e-3f);
        }
    }
    EXPECT_NEAR(back[0].logProbability, -0.25f, 1e-3f);
    EXPECT_LT(back[1].logProbability, -63.0f);
    EXPECT_EQ(back[2].logProbability, 0.0f);
}

TEST(TokenBlob, HasTheDocumentedBytes) {
    std::vector<TokenRecord> tokens(1);
    tokens[0].id = 0x01020304;
    tokens[0].logProbability = -1.0f;
    tokens[0].alternativeCount = 1;
    tokens[0].alternatives[0] = {0x0a0b0c, -2.0f};
    EXPECT_EQ(packIds(tokens).toHex(), QByteArray("04030201"));
    EXPECT_EQ(packAlternatives(tokens).toHex(), QByteArray("01"
                                                           "0004"
                                                           "01"
                                                           "0c0b0a"
                                                           "0008"));
}

TEST(TokenBlob, SurvivesEveryCutAndAnyByte) {
    const std::vector<TokenRecord> tokens = someTokens();
    const QByteArray ids = packIds(tokens);
    const QByteArray alternatives = packAlternatives(tokens);
    for (qsizetype cut = 0; cut <= alternatives.size(); ++cut) {
        EXPECT_EQ(unpackTokens(ids, alternatives.left(cut)).size(), tokens.size());
    }
    for (qsizetype cut = 0; cut <= ids.size(); ++cut) {
        EXPECT_EQ(unpackTokens(ids.left(cut), alternatives).size(), static_cast<std::size_t>(cut / 4));
    }
    for (qsizetype at = 0; at < alternatives.size(); ++at) {
        QByteArray hostile = alternatives;
        hostile[at] = '\xff';
        for (const TokenRecord& token : unpackTokens(ids, hostile)) {
            ASSERT_LE(token.alternativeCount, 8);
        }
    }
}

}  // namespace
}  // namespace sirocco
