#include "engine/io/gguf_values.h"

#include <algorithm>
#include <array>
#include <limits>

namespace sirocco {
namespace {

constexpr std::uint64_t kMaxArrayElements = 1u << 22;  // of all arrays together

// Element bytes of a kind that an array may hold, 0 for others; a string takes at least its length.
std::uint64_t leastBytes(GgufKind kind) {
    constexpr std::array<std::uint8_t, 13> kBytes = {1, 1, 2, 2, 4, 4, 4, 1, 8, 0, 8, 8, 8};
    const auto index = static_cast<std::size_t>(kind);
    return index < kBytes.size() ? kBytes[index] : 0;
}

}  // namespace

bool readGgufString(ByteReader& reader, std::uint64_t limit, std::string_view& text) {
    std::uint64_t length = 0;
    return reader.read(length) && length <= limit && reader.readText(length, text);
}

bool GgufValueReader::read(GgufKind kind, GgufValue& value) {
    return kind == GgufKind::array ? readArray(value) : readScalar(kind, value.emplace<GgufScalar>());
}

template <typename Stored, typename Wide>
bool GgufValueReader::readAs(Wide& wide) {
    Stored stored{};
    if (!reader_.read(stored)) {
        return false;
    }
    if constexpr (std::is_same_v<Stored, std::uint64_t> && std::is_same_v<Wide, std::int64_t>) {
        if (stored > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            return false;
        }
    }
    wide = static_cast<Wide>(stored);
    return true;
}

template <typename Stored, typename Wide>
bool GgufValueReader::readScalarAs(GgufScalar& value) {
    return readAs<Stored>(value.emplace<Wide>());
}

bool GgufValueReader::readScalar(GgufKind kind, GgufScalar& value) {
    switch (kind) {
        case GgufKind::uint8:
            return readScalarAs<std::uint8_t, std::uint64_t>(value);
        case GgufKind::int8:
            return readScalarAs<std::int8_t, std::int64_t>(value);
        case GgufKind::uint16:
            return readScalarAs<std::uint16_t, std::uint64_t>(value);
        case GgufKind::int16:
            return readScalarAs<std::int16_t, std::int64_t>(value);
        case GgufKind::uint32:
            return readScalarAs<std::uint32_t, std::uint64_t>(value);
        case GgufKind::int32:
            return readScalarAs<std::int32_t, std::int64_t>(value);
        case GgufKind::float32:
            return readScalarAs<float, double>(value);
        case GgufKind::uint64:
            return readScalarAs<std::uint64_t, std::uint64_t>(value);
        case GgufKind::int64:
            return readScalarAs<std::int64_t, std::int64_t>(value);
        case GgufKind::float64:
            return readScalarAs<double, double>(value);
        case GgufKind::boolean: {
            std::uint8_t stored = 0;
            const bool read = reader_.read(stored) && stored <= 1;
            value = stored == 1;
            return read;
        }
        case GgufKind::string: {
            std::string_view text;
            const bool read = readGgufString(reader_, reader_.left(), text);
            value = std::string(text);
            return read;
        }
        case GgufKind::array:
            break;
    }
    return false;
}

template <typename Stored, typename Wide>
bool GgufValueReader::readElements(std::uint64_t count, GgufValue& value) {
    auto& elements = value.emplace<GgufArray>().emplace<std::vector<Wide>>(count);
    return std::all_of(elements.begin(), elements.end(), [this](Wide& one) { return readAs<Stored>(one); });
}

bool GgufValueReader::readArray(GgufValue& value) {
    std::uint32_t rawKind = 0;
    std::uint64_t count = 0;
    if (!reader_.read(rawKind) || !reader_.read(count)) {
        return false;
    }
    const auto kind = static_cast<GgufKind>(rawKind);
    if (leastBytes(kind) == 0 || count > kMaxArrayElements - arrayElements_ ||
        count * leastBytes(kind) > reader_.left()) {
        return false;
    }
    arrayElements_ += count;
    return readArrayElements(kind, count, value);
}

bool GgufValueReader::readArrayElements(GgufKind kind, std::uint64_t count, GgufValue& value) {
    switch (kind) {
        case GgufKind::uint8:
        case GgufKind::boolean:
            return readElements<std::uint8_t, std::int64_t>(count, value);
        case GgufKind::int8:
            return readElements<std::int8_t, std::int64_t>(count, value);
        case GgufKind::uint16:
            return readElements<std::uint16_t, std::int64_t>(count, value);
        case GgufKind::int16:
            return readElements<std::int16_t, std::int64_t>(count, value);
        case GgufKind::uint32:
            return readElements<std::uint32_t, std::int64_t>(count, value);
        case GgufKind::int32:
            return readElements<std::int32_t, std::int64_t>(count, value);
        case GgufKind::uint64:
            return readElements<std::uint64_t, std::int64_t>(count, value);
        case GgufKind::int64:
            return readElements<std::int64_t, std::int64_t>(count, value);
        case GgufKind::float32:
            return readElements<float, float>(count, value);
        case GgufKind::float64:
            return readElements<double, float>(count, value);
        case GgufKind::string:
            return readStrings(count, value);
        case GgufKind::array:
            break;
    }
    return false;
}

bool GgufValueReader::readStrings(std::uint64_t count, GgufValue& value) {
    auto& strings = value.emplace<GgufArray>().emplace<std::vector<std::string>>(count);
    for (std::string& one : strings) {
        std::string_view text;
        if (!readGgufString(reader_, reader_.left(), text)) {
            return false;
        }
        one = text;
    }
    return true;
}

}  // namespace sirocco
