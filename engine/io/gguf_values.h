// Reads the values of GGUF metadata. Every length is checked against the bytes that are left, and all arrays together
// against a limit that keeps a hostile file from making us allocate much. Internal to engine/io.
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/io/byte_reader.h"
#include "engine/io/gguf.h"
#include "engine/io/gguf_format.h"

namespace sirocco {

// A length and so many bytes; false when they are not there or longer than `limit`. `text` points into the bytes.
bool readGgufString(ByteReader& reader, std::uint64_t limit, std::string_view& text);

class GgufValueReader {
public:
    explicit GgufValueReader(ByteReader& reader) : reader_(reader) {}

    // False when the value is cut off, too long or of an unknown kind.
    bool read(GgufKind kind, GgufValue& value);

private:
    template <typename Stored, typename Wide>
    bool readAs(Wide& wide);
    template <typename Stored, typename Wide>
    bool readScalarAs(GgufScalar& value);
    bool readScalar(GgufKind kind, GgufScalar& value);
    template <typename Stored, typename Wide>
    bool readElements(std::uint64_t count, GgufValue& value);
    bool readArray(GgufValue& value);
    bool readArrayElements(GgufKind kind, std::uint64_t count, GgufValue& value);
    bool readStrings(std::uint64_t count, GgufValue& value);

    ByteReader& reader_;
    std::uint64_t arrayElements_ = 0;
};

}  // namespace sirocco
