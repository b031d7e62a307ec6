#include "engine/io/gguf.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "engine/io/byte_reader.h"
#include "engine/io/gguf_format.h"

namespace sirocco {
namespace {

// Far above what published models hold, and low enough that a hostile file cannot make us allocate much.
constexpr std::uint64_t kMaxPairs = 1u << 16;
constexpr std::uint64_t kMaxTensors = 1u << 18;
constexpr std::uint64_t kMaxKeyBytes = 1u << 16;
constexpr std::uint64_t kMaxArrayElements = 1u << 22;  // of all arrays together
constexpr std::uint64_t kMaxAlignment = 1u << 20;
constexpr std::uint32_t kMaxAxes = 4;

// The least that one pair or tensor takes in the file.
constexpr std::uint64_t kLeastPairBytes = 8 + 1 + 4 + 1;
constexpr std::uint64_t kLeastTensorBytes = 8 + 1 + 4 + 8 + 4 + 8;

constexpr std::size_t kHashedBytesOfTensor = 64;

std::uint64_t hashBytes(std::uint64_t hash, std::span<const std::byte> bytes) {
    for (const std::byte one : bytes) {
        hash = (hash ^ static_cast<std::uint64_t>(one)) * 0x100000001b3u;  // FNV-1a
    }
    return hash;
}

std::string hex(std::uint64_t value) {
    std::string text(16, '0');
    for (std::size_t i = 0; i < 16; ++i) {
        text[15 - i] = "0123456789abcdef"[(value >> (4 * i)) & 15];
    }
    return text;
}

bool multiply(std::uint64_t a, std::uint64_t b, std::uint64_t& product) {
    return !__builtin_mul_overflow(a, b, &product);
}

// Names come from the file and go into a message: only what can be printed, and not too much of it.
std::string quoted(std::string_view name) {
    std::string text = "'";
    for (const char c : name.substr(0, 80)) {
        text += c >= ' ' && c <= '~' ? c : '?';
    }
    return text + (name.size() > 80 ? "…'" : "'");
}

}  // namespace

class GgufParser {
public:
    explicit GgufParser(MappedFile file) : gguf_(std::move(file)), reader_(gguf_.file_.bytes()) {}

    Result<GgufFile> parse() {
        for (const auto step : {&GgufParser::readHeader, &GgufParser::readMetadata, &GgufParser::readTensorTable,
                                &GgufParser::placeTensors}) {
            if (Result<void> done = (this->*step)(); !done) {
                return done.error();
            }
        }
        hash();
        return std::move(gguf_);
    }

private:
    struct Placement {
        std::uint64_t offset = 0;
        std::size_t tensor = 0;
    };

    Error bad(const std::string& what) const {
        return {ErrorCode::badFile, "'" + gguf_.path() + "' is damaged: " + what + "."};
    }
    Error truncated(const std::string& where) const {
        return bad("it ends in the middle of " + where + ", after " + std::to_string(gguf_.file_.bytes().size()) +
                   " bytes");
    }

    Result<void> readHeader() {
        std::uint32_t magic = 0;
        if (!reader_.read(magic) || magic != kGgufMagic) {
            return Error{ErrorCode::badFile, "'" + gguf_.path() + "' is not a GGUF file."};
        }
        std::uint32_t version = 0;
        if (!reader_.read(version)) {
            return truncated("the header");
        }
        if ((version & 0xffffu) == 0 && version != 0) {
            return Error{ErrorCode::unsupported,
                         "'" + gguf_.path() + "' is a big-endian GGUF file; only little-endian ones can be read."};
        }
        if (version != 2 && version != kGgufVersion) {  // 2 differs from 3 only in not knowing big-endian files
            return Error{ErrorCode::unsupported, "'" + gguf_.path() + "' has GGUF version " + std::to_string(version) +
                                                     "; versions 2 and 3 can be read."};
        }
        if (!reader_.read(tensorCount_) || !reader_.read(pairCount_)) {
            return truncated("the header");
        }
        if (pairCount_ > kMaxPairs || pairCount_ * kLeastPairBytes > reader_.left()) {
            return bad("it claims " + std::to_string(pairCount_) + " metadata entries");
        }
        if (tensorCount_ > kMaxTensors || tensorCount_ * kLeastTensorBytes > reader_.left()) {
            return bad("it claims " + std::to_string(tensorCount_) + " tensors");
        }
        return {};
    }

    bool readString(std::uint64_t limit, std::string_view& text) {
        std::uint64_t length = 0;
        return reader_.read(length) && length <= limit && reader_.readText(length, text);
    }

    Result<void> readMetadata() {
        for (std::uint64_t i = 0; i < pairCount_; ++i) {
            std::string_view key;
            std::uint32_t kind = 0;
            if (!readString(kMaxKeyBytes, key) || key.empty() || !reader_.read(kind)) {
                return bad("metadata entry " + std::to_string(i) + " has no readable name");
            }
            GgufValue value;
            const bool read = static_cast<GgufKind>(kind) == GgufKind::array
                                  ? readArray(value)
                                  : readScalar(static_cast<GgufKind>(kind), value.emplace<GgufScalar>());
            if (!read) {
                return bad("the value of " + quoted(key) + " is cut off, too long or of an unknown kind");
            }
            if (!gguf_.metadata_.emplace(std::string(key), std::move(value)).second) {
                return bad("the metadata holds " + quoted(key) + " twice");
            }
        }
        return {};
    }

    template <typename Stored, typename Wide>
    bool readAs(Wide& wide) {
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
    bool readScalarAs(GgufScalar& value) {
        return readAs<Stored>(value.emplace<Wide>());
    }

    bool readScalar(GgufKind kind, GgufScalar& value) {
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
                const bool read = readString(reader_.left(), text);
                value = std::string(text);
                return read;
            }
            case GgufKind::array:
                break;
        }
        return false;
    }

    // Element bytes of a kind that an array may hold, 0 for others; a string takes at least its length.
    static std::uint64_t leastBytes(GgufKind kind) {
        constexpr std::array<std::uint8_t, 13> kBytes = {1, 1, 2, 2, 4, 4, 4, 1, 8, 0, 8, 8, 8};
        const auto index = static_cast<std::size_t>(kind);
        return index < kBytes.size() ? kBytes[index] : 0;
    }

    template <typename Stored, typename Wide>
    bool readElements(std::uint64_t count, GgufValue& value) {
        auto& elements = value.emplace<GgufArray>().emplace<std::vector<Wide>>(count);
        return std::all_of(elements.begin(), elements.end(), [this](Wide& one) { return readAs<Stored>(one); });
    }

    bool readArray(GgufValue& value) {
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

    bool readArrayElements(GgufKind kind, std::uint64_t count, GgufValue& value) {
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

    bool readStrings(std::uint64_t count, GgufValue& value) {
        auto& strings = value.emplace<GgufArray>().emplace<std::vector<std::string>>(count);
        for (std::string& one : strings) {
            std::string_view text;
            if (!readString(reader_.left(), text)) {
                return false;
            }
            one = text;
        }
        return true;
    }

    Result<void> readTensorTable() {
        gguf_.tensors_.reserve(tensorCount_);
        for (std::uint64_t i = 0; i < tensorCount_; ++i) {
            std::string_view name;
            if (!readString(kMaxKeyBytes, name) || name.empty()) {
                return bad("tensor " + std::to_string(i) + " has no readable name");
            }
            TensorView tensor;
            tensor.name = name;
            if (Result<void> read = readTensorShape(tensor); !read) {
                return read;
            }
            std::uint64_t offset = 0;
            if (!reader_.read(offset)) {
                return truncated("the tensor table");
            }
            if (!gguf_.byName_.emplace(tensor.name, i).second) {
                return bad("it holds tensor " + quoted(name) + " twice");
            }
            placements_.push_back({offset, i});
            gguf_.tensors_.push_back(std::move(tensor));
        }
        return {};
    }

    Result<void> readTensorShape(TensorView& tensor) {
        std::uint32_t axes = 0;
        std::array<std::uint64_t, kMaxAxes> shape = {1, 1, 1, 1};
        std::uint32_t type = 0;
        if (!reader_.read(axes)) {
            return truncated("the tensor table");
        }
        if (axes < 1 || axes > kMaxAxes) {
            return bad("tensor " + quoted(tensor.name) + " has " + std::to_string(axes) + " axes");
        }
        std::uint64_t elements = 1;
        for (std::uint32_t axis = 0; axis < axes; ++axis) {
            if (!reader_.read(shape[axis])) {
                return truncated("the tensor table");
            }
            if (shape[axis] == 0 || !multiply(elements, shape[axis], elements) || (elements >> 60) != 0) {
                return bad("the shape of tensor " + quoted(tensor.name) + " makes no sense");
            }
        }
        if (!reader_.read(type)) {
            return truncated("the tensor table");
        }
        const std::optional<TensorType> known = tensorTypeFromGguf(type);
        if (!known) {
            return Error{ErrorCode::unsupported, "Tensor " + quoted(tensor.name) + " of '" + gguf_.path() +
                                                     "' is stored as " + std::string(ggufTypeName(type)) + " (type " +
                                                     std::to_string(type) +
                                                     "), which cannot be run; these can: " + matrixTypeNames() + "."};
        }
        if (shape[3] != 1) {
            return bad("tensor " + quoted(tensor.name) + " has four axes");
        }
        if (shape[0] % static_cast<std::uint64_t>(traits(*known).blockElements) != 0) {
            return bad("the rows of tensor " + quoted(tensor.name) + " have " + std::to_string(shape[0]) +
                       " elements, which are no whole blocks of " + traits(*known).name);
        }
        tensor.type = *known;
        tensor.columns = static_cast<std::int64_t>(shape[0]);
        tensor.rows = static_cast<std::int64_t>(shape[1]);
        tensor.count = static_cast<std::int64_t>(shape[2]);
        // No element takes more than four bytes, so below 2^60 elements this cannot overflow.
        tensor.bytes = rowBytes(*known, tensor.columns) * shape[1] * shape[2];
        return {};
    }

    Result<std::uint64_t> alignment() const {
        const auto found = gguf_.metadata_.find("general.alignment");
        if (found == gguf_.metadata_.end()) {
            return kGgufDefaultAlignment;
        }
        const auto* scalar = std::get_if<GgufScalar>(&found->second);
        const auto* value = scalar != nullptr ? std::get_if<std::uint64_t>(scalar) : nullptr;
        if (value == nullptr || *value < 8 || *value > kMaxAlignment || (*value & (*value - 1)) != 0) {
            return bad("general.alignment is no sensible power of two");
        }
        return *value;
    }

    Result<void> placeTensors() {
        const Result<std::uint64_t> align = alignment();
        if (!align) {
            return align.error();
        }
        const std::span<const std::byte> bytes = gguf_.file_.bytes();
        headerBytes_ = reader_.position();
        const std::uint64_t dataStart = (headerBytes_ + *align - 1) / *align * *align;
        std::sort(placements_.begin(), placements_.end(),
                  [](const Placement& a, const Placement& b) { return a.offset < b.offset; });
        std::uint64_t free = 0;  // first byte of the data that no tensor before took
        for (const Placement& placement : placements_) {
            TensorView& tensor = gguf_.tensors_[placement.tensor];
            if (placement.offset % *align != 0) {
                return bad("tensor " + quoted(tensor.name) + " is not aligned");
            }
            if (placement.offset < free) {
                return bad("tensor " + quoted(tensor.name) + " overlaps another");
            }
            if (dataStart > bytes.size() || placement.offset > bytes.size() - dataStart ||
                tensor.bytes > bytes.size() - dataStart - placement.offset) {
                return truncated("tensor " + quoted(tensor.name));
            }
            tensor.data = bytes.data() + dataStart + placement.offset;
            free = placement.offset + tensor.bytes;
        }
        return {};
    }

    void hash() {
        std::uint64_t hash = hashBytes(0xcbf29ce484222325u, gguf_.file_.bytes().first(headerBytes_));
        for (const TensorView& tensor : gguf_.tensors_) {
            hash = hashBytes(hash, {tensor.data, std::min<std::size_t>(tensor.bytes, kHashedBytesOfTensor)});
        }
        gguf_.hash_ = hex(hash);
    }

    GgufFile gguf_;
    ByteReader reader_;
    std::uint64_t tensorCount_ = 0;
    std::uint64_t pairCount_ = 0;
    std::uint64_t arrayElements_ = 0;
    std::uint64_t headerBytes_ = 0;
    std::vector<Placement> placements_;
};

Result<GgufFile> GgufFile::open(const std::string& path) {
    Result<MappedFile> file = MappedFile::open(path);
    if (!file) {
        return file.error();
    }
    return GgufParser(std::move(*file)).parse();
}

}  // namespace sirocco
