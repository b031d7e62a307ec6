#include "app/chat/chat_types.h"

#include <QRandomGenerator>
#include <QtEndian>
#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>

namespace sirocco {
namespace {

struct StateName {
    MessageState state;
    const char* name;
};
constexpr std::array stateNames = {
    StateName{MessageState::complete, "complete"}, StateName{MessageState::streaming, "streaming"},
    StateName{MessageState::stopped, "stopped"},   StateName{MessageState::interrupted, "interrupted"},
    StateName{MessageState::failed, "failed"},
};

// Milliseconds in the upper 48 bits of 60, a counter in the lower 12, as RFC 9562 proposes (6.2, method 1). Never the
// same twice, and never falling when the clock is set back.
std::uint64_t nextTick() {
    using namespace std::chrono;
    static std::atomic<std::uint64_t> last{0};
    const auto now = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    const std::uint64_t wanted = static_cast<std::uint64_t>(now) << 12;
    std::uint64_t previous = last.load();
    std::uint64_t next = 0;
    do {
        next = std::max(previous + 1, wanted);
    } while (!last.compare_exchange_weak(previous, next));
    return next;
}

QUuid idOf(std::uint64_t tick, std::uint64_t random) {
    std::array<std::uint64_t, 2> words{};
    words[0] = ((tick >> 12) << 16) | 0x7000u | (tick & 0xfffu);
    words[1] = (random & 0x3fffffffffffffffu) | 0x8000000000000000u;
    QByteArray bytes(16, Qt::Uninitialized);
    qToBigEndian(words[0], bytes.data());
    qToBigEndian(words[1], bytes.data() + 8);
    return QUuid::fromRfc4122(bytes);
}

}  // namespace

QUuid makeId() { return idOf(nextTick(), QRandomGenerator::system()->generate64()); }

QUuid firstIdOf(Milliseconds time) { return idOf(static_cast<std::uint64_t>(time) << 12, 0); }

const char* messageStateName(MessageState state) {
    for (const StateName& entry : stateNames) {
        if (entry.state == state) {
            return entry.name;
        }
    }
    return "failed";
}

std::optional<MessageState> messageStateFromName(const QString& name) {
    for (const StateName& entry : stateNames) {
        if (name == QLatin1String(entry.name)) {
            return entry.state;
        }
    }
    return std::nullopt;
}

QString ChatMessage::text() const {
    QString all;
    for (const ChatPart& part : parts) {
        if (part.kind == PartKind::text) {
            all += part.text;
        }
    }
    return all;
}

}  // namespace sirocco
