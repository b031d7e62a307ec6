#include "engine/io/gguf.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/io/byte_reader.h"
#include "engine/io/checked.h"
#include "engine/io/fingerprint.h"
#include "engine/io/gguf_format.h"
#include "engine/io/gguf_values.h"

namespace sirocco {
namespace {

// Far above what published models hold, and low enough that a hostile file cannot make us allocate much.
constexpr std::uint64_t kMaxPairs = 1u << 16;
constexpr std::uint64_t kMaxTensors = 1u << 18;
constexpr std::uint64_t kMaxKeyBytes = 1u << 16;
constexpr std::uint64_t kMaxAlignment = 1u << 20;
constexpr std::uint32_t kMaxAxes = 4;

// The least that one pair or tensor takes in the file.
constexpr std::uint64_t kLeastPairBytes = 8 + 1 + 4 + 1;
constexpr std::uint64_t kLeastTensorBytes = 8 + 1 + 4 + 8 + 4 + 8;

}  // namespace

class GgufParser {
public:
    explicit GgufParser(MappedFile file)
        : gguf_(std::make_shared<const MappedFile>(std::move(file))), reader_(gguf_.file_->bytes()) {}

    Result<GgufFile> parse() {
        for (const auto step : {&GgufParser::readHeader, &GgufParser::readMetadata, &GgufParser::readTensorTable,
                                &GgufParser::placeTensors}) {
            if (Result<void> done = (this->*step)(); !done) {
                return gguf_.file_->intact() ? done.error() : gguf_.file_->lostError();
            }
        }
        gguf_.hash_ = fingerprint(gguf_.file_->bytes().first(headerBytes_), gguf_.tensors_);
        if (!gguf_.file_->intact()) {
            return gguf_.file_->lostError();
        }
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
        return bad("it ends in the middle of " + where + ", after " + std::to_string(gguf_.file_->bytes().size()) +
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

    Result<void> readMetadata() {
        GgufValueReader values(reader_);
        for (std::uint64_t i = 0; i < pairCount_; ++i) {
            std::string_view key;
            std::uint32_t kind = 0;
            if (!readGgufString(reader_, kMaxKeyBytes, key) || key.empty() || !reader_.read(kind)) {
                return bad("metadata entry " + std::to_string(i) + " has no readable name");
            }
            GgufValue value;
            if (!values.read(static_cast<GgufKind>(kind), value)) {
                return bad("the value of " + quotedName(key) + " is cut off, too long or of an unknown kind");
            }
            if (!gguf_.metadata_.emplace(std::string(key), std::move(value)).second) {
                return bad("the metadata holds " + quotedName(key) + " twice");
            }
        }
        return {};
    }

    Result<void> readTensorTable() {
        gguf_.tensors_.reserve(tensorCount_);
        for (std::uint64_t i = 0; i < tensorCount_; ++i) {
            std::string_view name;
            if (!readGgufString(reader_, kMaxKeyBytes, name) || name.empty()) {
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
                return bad("it holds tensor " + quotedName(name) + " twice");
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
            return bad("tensor " + quotedName(tensor.name) + " has " + std::to_string(axes) + " axes");
        }
        std::uint64_t elements = 1;
        for (std::uint32_t axis = 0; axis < axes; ++axis) {
            if (!reader_.read(shape[axis])) {
                return truncated("the tensor table");
            }
            if (shape[axis] == 0 || !multiply(elements, shape[axis], elements) || (elements >> 60) != 0) {
                return bad("the shape of tensor " + quotedName(tensor.name) + " makes no sense");
            }
        }
        if (!reader_.read(type)) {
            return truncated("the tensor table");
        }
        const std::optional<TensorType> known = tensorTypeFromGguf(type);
        if (!known) {
            return Error{ErrorCode::unsupported, "Tensor " + quotedName(tensor.name) + " of '" + gguf_.path() +
                                                     "' is stored as " + std::string(ggufTypeName(type)) + " (type " +
                                                     std::to_string(type) +
                                                     "), which cannot be run; these can: " + matrixTypeNames() + "."};
        }
        if (shape[3] != 1) {
            return bad("tensor " + quotedName(tensor.name) + " has four axes");
        }
        if (shape[0] % static_cast<std::uint64_t>(traits(*known).blockElements) != 0) {
            return bad("the rows of tensor " + quotedName(tensor.name) + " have " + std::to_string(shape[0]) +
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
        const std::span<const std::byte> bytes = gguf_.file_->bytes();
        headerBytes_ = reader_.position();
        const std::uint64_t dataStart = (headerBytes_ + *align - 1) / *align * *align;
        std::sort(placements_.begin(), placements_.end(),
                  [](const Placement& a, const Placement& b) { return a.offset < b.offset; });
        std::uint64_t free = 0;  // first byte of the data that no tensor before took
        for (const Placement& placement : placements_) {
            TensorView& tensor = gguf_.tensors_[placement.tensor];
            if (placement.offset % *align != 0) {
                return bad("tensor " + quotedName(tensor.name) + " is not aligned");
            }
            if (placement.offset < free) {
                return bad("tensor " + quotedName(tensor.name) + " overlaps another");
            }
            if (dataStart > bytes.size() || placement.offset > bytes.size() - dataStart ||
                tensor.bytes > bytes.size() - dataStart - placement.offset) {
                return truncated("tensor " + quotedName(tensor.name));
            }
            tensor.data = bytes.data() + dataStart + placement.offset;
            free = placement.offset + tensor.bytes;
        }
        return {};
    }

    GgufFile gguf_;
    ByteReader reader_;
    std::uint64_t tensorCount_ = 0;
    std::uint64_t pairCount_ = 0;
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
