#include "app/chat/continuation.h"

#include <algorithm>
#include <optional>

#include "engine/api/engine.h"

namespace sirocco {
namespace {

constexpr std::size_t longestCharacter = 4;

// The byte of a piece that is spelled "<0x..>".
std::optional<unsigned> byteOf(const std::string& piece) {
    if (piece.size() != 6 || piece.compare(0, 3, "<0x") != 0 || piece.back() != '>') {
        return std::nullopt;
    }
    bool hex = false;
    const unsigned value = QByteArray(piece.data() + 3, 2).toUInt(&hex, 16);
    return hex ? std::optional(value) : std::nullopt;
}

std::size_t lengthByFirst(unsigned byte) {
    if (byte >= 0xf0) {
        return 4;
    }
    return byte >= 0xe0 ? 3 : 2;
}

}  // namespace

std::size_t unfinishedTail(const std::vector<TokenRecord>& tokens, const Engine& engine) {
    for (std::size_t count = 1; count <= std::min(longestCharacter, tokens.size()); ++count) {
        const auto byte = byteOf(engine.piece(tokens[tokens.size() - count].id));
        if (!byte || *byte < 0x80) {
            return 0;
        }
        if (*byte >= 0xc0) {
            return count < lengthByFirst(*byte) ? count : 0;
        }
    }
    return 0;
}

Continuation continuationOf(const QString& text, std::vector<TokenRecord> kept, const Engine& engine) {
    Continuation out;
    out.text = text;
    out.tokens = std::move(kept);
    if (const std::size_t tail = unfinishedTail(out.tokens, engine); tail > 0) {
        out.tokens.resize(out.tokens.size() - tail);
        if (out.text.endsWith(QChar::ReplacementCharacter)) {
            out.text.chop(1);
        }
    }
    if (!out.tokens.empty() || out.text.isEmpty()) {
        return out;
    }
    const auto ids = engine.tokenize(out.text.toStdString());
    out.wholeIds = ids.ok() && !ids->empty();
    for (std::size_t i = 0; out.wholeIds && i < ids->size(); ++i) {
        out.tokens.emplace_back().id = (*ids)[i];
    }
    return out;
}

}  // namespace sirocco
