#include "app/chat/chat_types.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <set>
#include <thread>

namespace sirocco {
namespace {

TEST(MakeId, IsAUuidOfVersionSevenWithTheTimeInFront) {
    const Milliseconds before = QDateTime::currentMSecsSinceEpoch();
    const QUuid id = makeId();
    const Milliseconds after = QDateTime::currentMSecsSinceEpoch();
    const QByteArray bytes = id.toRfc4122();
    EXPECT_EQ(static_cast<unsigned char>(bytes[6]) >> 4, 7);
    EXPECT_EQ(static_cast<unsigned char>(bytes[8]) >> 6, 2);
    Milliseconds time = 0;
    for (int i = 0; i < 6; ++i) {
        time = time << 8 | static_cast<unsigned char>(bytes[i]);
    }
    EXPECT_GE(time, before);
    EXPECT_LE(time, after + 10) << "ids made in one millisecond may run ahead of the clock";
}

TEST(MakeId, RisesWithinAMillisecondAndNeverRepeats) {
    QUuid last = makeId();
    for (int i = 0; i < 20000; ++i) {
        const QUuid next = makeId();
        ASSERT_TRUE(last.toRfc4122() < next.toRfc4122());
        last = next;
    }
    std::vector<QUuid> one;
    std::vector<QUuid> two;
    std::thread other([&] {
        for (int i = 0; i < 5000; ++i) {
            two.push_back(makeId());
        }
    });
    for (int i = 0; i < 5000; ++i) {
        one.push_back(makeId());
    }
    other.join();
    std::set<QUuid> all(one.begin(), one.end());
    all.insert(two.begin(), two.end());
    EXPECT_EQ(all.size(), 10000u);
}

TEST(MessageState, NamesGoBothWays) {
    for (const MessageState state : {MessageState::complete, MessageState::streaming, MessageState::stopped,
                                     MessageState::interrupted, MessageState::failed}) {
        EXPECT_EQ(messageStateFromName(QLatin1String(messageStateName(state))), state);
    }
    EXPECT_FALSE(messageStateFromName(QStringLiteral("finished")).has_value());
}

}  // namespace
}  // namespace sirocco
