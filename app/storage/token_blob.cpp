#include "app/storage/token_blob.h"

#include <QtEndian>
#include <algorithm>
#include <cmath>

namespace sirocco {
namespace {

constexpr char version = 1;
constexpr float scale = 1024.0f;

void putLittle(QByteArray& out, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) {
        out.append(static_cast<char>((value >> (8 * i)) & 0xffu));
    }
}

std::uint32_t packProbability(float logProbability) {
    // Written so that not-a-number, too, ends up in range.
    const float steps = -logProbability * scale;
    return steps > 0 ? static_cast<std::uint32_t>(std::lround(std::min(steps, 65535.0f))) : 0;
}

float unpackProbability(std::uint32_t steps) { return steps == 0 ? 0.0f : -static_cast<float>(steps) / scale; }

// Reads on, and remembers whether the bytes were there.
class Reader {
public:
    explicit Reader(const QByteArray& blob) : blob_(blob) {}

    std::uint32_t little(int bytes) {
        if (blob_.size() - at_ < bytes) {
            ok_ = false;
            return 0;
        }
        std::uint32_t value = 0;
        for (int i = 0; i < bytes; ++i) {
            value |= static_cast<std::uint32_t>(static_cast<unsigned char>(blob_[at_++])) << (8 * i);
        }
        return value;
    }
    bool ok() const { return ok_; }

private:
    const QByteArray& blob_;
    qsizetype at_ = 0;
    bool ok_ = true;
};

bool readRecord(Reader& reader, TokenRecord& record) {
    const float own = unpackProbability(reader.little(2));
    const std::uint32_t count = reader.little(1);
    if (!reader.ok() || count > record.alternatives.size()) {
        return false;
    }
    TokenRecord read = record;
    read.logProbability = own;
    read.alternativeCount = static_cast<int>(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        read.alternatives[i].id = static_cast<TokenId>(reader.little(3));
        read.alternatives[i].logProbability = unpackProbability(reader.little(2));
    }
    if (!reader.ok()) {
        return false;
    }
    record = read;
    return true;
}

}  // namespace

QByteArray packIds(const std::vector<TokenRecord>& tokens) {
    QByteArray blob;
    blob.reserve(static_cast<qsizetype>(tokens.size()) * 4);
    for (const TokenRecord& token : tokens) {
        putLittle(blob, static_cast<std::uint32_t>(token.id), 4);
    }
    return blob;
}

QByteArray packEnds(const std::vector<int>& ends) {
    QByteArray blob;
    blob.reserve(static_cast<qsizetype>(ends.size()) * 4);
    for (const int end : ends) {
        putLittle(blob, static_cast<std::uint32_t>(end), 4);
    }
    return blob;
}

std::vector<TokenId> unpackIds(const QByteArray& blob) {
    std::vector<TokenId> ids;
    ids.reserve(static_cast<std::size_t>(blob.size() / 4));
    for (qsizetype at = 0; at + 4 <= blob.size(); at += 4) {
        ids.push_back(qFromLittleEndian<TokenId>(blob.constData() + at));
    }
    return ids;
}

QByteArray packAlternatives(const std::vector<TokenRecord>& tokens) {
    QByteArray blob(1, version);
    blob.reserve(1 + static_cast<qsizetype>(tokens.size()) * 43);
    for (const TokenRecord& token : tokens) {
        const auto count = std::clamp(token.alternativeCount, 0, static_cast<int>(token.alternatives.size()));
        putLittle(blob, packProbability(token.logProbability), 2);
        putLittle(blob, static_cast<std::uint32_t>(count), 1);
        for (int i = 0; i < count; ++i) {
            const TokenAlternative& alternative = token.alternatives[static_cast<std::size_t>(i)];
            putLittle(blob, static_cast<std::uint32_t>(alternative.id), 3);
            putLittle(blob, packProbability(alternative.logProbability), 2);
        }
    }
    return blob;
}

std::vector<TokenRecord> unpackTokens(const QByteArray& ids, const QByteArray& alternatives) {
    std::vector<TokenRecord> tokens;
    for (const TokenId id : unpackIds(ids)) {
        tokens.emplace_back().id = id;
    }
    Reader reader(alternatives);
    if (reader.little(1) != static_cast<std::uint32_t>(version) || !reader.ok()) {
        return tokens;
    }
    for (TokenRecord& token : tokens) {
        if (!readRecord(reader, token)) {
            break;
        }
    }
    return tokens;
}

}  // namespace sirocco
