#include "engine/io/safetensors.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "engine/io/byte_reader.h"
#include "engine/io/checked.h"
#include "engine/io/fingerprint.h"
#include "engine/io/json.h"

namespace sirocco {
namespace {

using nlohmann::json;

// The format allows 100 MB; a shard of Mixtral 8x7B has 30 KB.
constexpr std::uint64_t kMaxHeaderBytes = std::uint64_t{16} << 20;
constexpr std::size_t kMaxAxes = 3;

std::optional<TensorType> typeOf(const std::string& name) {
    if (name == "F32") {
        return TensorType::f32;
    }
    if (name == "F16") {
        return TensorType::f16;
    }
    return name == "BF16" ? std::optional(TensorType::bf16) : std::nullopt;
}

const std::string* textOf(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() ? found->get_ptr<const std::string*>() : nullptr;
}

// A list of numbers that are whole and not negative.
template <std::size_t Most>
std::optional<std::vector<std::uint64_t>> numbersOf(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_array() || found->size() > Most) {
        return std::nullopt;
    }
    std::vector<std::uint64_t> numbers;
    for (const json& one : *found) {
        if (!one.is_number_unsigned()) {
            return std::nullopt;
        }
        numbers.push_back(one.get<std::uint64_t>());
    }
    return numbers;
}

}  // namespace

class SafetensorsParser {
public:
    explicit SafetensorsParser(MappedFile file) : result_(std::make_shared<const MappedFile>(std::move(file))) {}

    Result<SafetensorsFile> parse() {
        for (const auto step :
             {&SafetensorsParser::readHeader, &SafetensorsParser::readTensors, &SafetensorsParser::placeTensors}) {
            if (Result<void> done = (this->*step)(); !done) {
                return result_.file_->intact() ? done.error() : result_.file_->lostError();
            }
        }
        result_.hash_ = fingerprint(result_.file_->bytes().first(headerBytes_), result_.tensors_);
        if (!result_.file_->intact()) {
            return result_.file_->lostError();
        }
        return std::move(result_);
    }

private:
    Error bad(const std::string& what) const {
        return {ErrorCode::badFile, "'" + result_.file_->path() + "' is damaged: " + what + "."};
    }

    Result<void> readHeader() {
        ByteReader reader(result_.file_->bytes());
        std::uint64_t length = 0;
        std::string_view text;
        if (!reader.read(length) || length > kMaxHeaderBytes || !reader.readText(length, text) ||
            !text.starts_with('{')) {
            return bad("it does not begin with the header of a safetensors file");
        }
        headerBytes_ = reader.position();
        Result<json> header = parseJsonObject(text, "The header of '" + result_.file_->path() + "'");
        if (!header) {
            return header.error();
        }
        header_ = std::move(*header);
        header_.erase("__metadata__");
        return {};
    }

    Result<void> readTensors() {
        for (const auto& [name, entry] : header_.items()) {
            TensorView tensor;
            tensor.name = name;
            if (Result<void> read = readTensor(entry, tensor); !read) {
                return read;
            }
            result_.tensors_.push_back(std::move(tensor));
        }
        return {};
    }

    // Fills all but the data; `begins_` gets where it begins.
    Result<void> readTensor(const json& entry, TensorView& tensor) {
        const auto broken = [&] {
            return bad("tensor " + quotedName(tensor.name) + " has no sensible type, shape or place");
        };
        if (!entry.is_object()) {
            return broken();
        }
        const std::string* const typeName = textOf(entry, "dtype");
        const auto shape = numbersOf<kMaxAxes>(entry, "shape");
        const auto offsets = numbersOf<2>(entry, "data_offsets");
        if (typeName == nullptr || !shape || shape->empty() || !offsets || offsets->size() != 2) {
            return broken();
        }
        const std::optional<TensorType> type = typeOf(*typeName);
        if (!type) {
            return Error{ErrorCode::unsupported,
                         "Tensor " + quotedName(tensor.name) + " of '" + result_.file_->path() + "' is stored as " +
                             quotedName(*typeName) +
                             ", which cannot be run; F32, F16 and BF16 can, and quantised models as GGUF files."};
        }
        std::array<std::uint64_t, kMaxAxes> extents = {1, 1, 1};
        std::copy(shape->rbegin(), shape->rend(), extents.begin());
        std::uint64_t bytes = static_cast<std::uint64_t>(traits(*type).blockBytes);
        for (const std::uint64_t extent : extents) {
            if (extent == 0 || !multiply(bytes, extent, bytes)) {
                return broken();
            }
        }
        if ((*offsets)[1] < (*offsets)[0] || (*offsets)[1] - (*offsets)[0] != bytes) {
            return broken();
        }
        tensor.type = *type;
        tensor.columns = static_cast<std::int64_t>(extents[0]);
        tensor.rows = static_cast<std::int64_t>(extents[1]);
        tensor.count = static_cast<std::int64_t>(extents[2]);
        tensor.bytes = bytes;
        begins_.push_back((*offsets)[0]);
        return {};
    }

    // The format wants every byte behind the header to belong to exactly one tensor.
    Result<void> placeTensors() {
        const std::span<const std::byte> data = result_.file_->bytes().subspan(headerBytes_);
        std::vector<std::pair<std::uint64_t, std::size_t>> order;
        for (std::size_t i = 0; i < begins_.size(); ++i) {
            order.emplace_back(begins_[i], i);
        }
        std::sort(order.begin(), order.end());
        std::vector<TensorView> placed;
        std::uint64_t free = 0;
        for (const auto& [begin, index] : order) {
            TensorView& tensor = result_.tensors_[index];
            if (begin != free) {
                return bad("the bytes before tensor " + quotedName(tensor.name) + " belong to none, or to two");
            }
            if (tensor.bytes > data.size() - free) {
                return bad("it ends in the middle of tensor " + quotedName(tensor.name) + ", after " +
                           std::to_string(result_.file_->bytes().size()) + " bytes");
            }
            tensor.data = data.data() + begin;
            free += tensor.bytes;
            placed.push_back(std::move(tensor));
        }
        if (free != data.size()) {
            return bad("it has " + std::to_string(data.size() - free) + " bytes behind its last tensor");
        }
        result_.tensors_ = std::move(placed);
        return {};
    }

    SafetensorsFile result_;
    std::uint64_t headerBytes_ = 0;
    json header_;
    std::vector<std::uint64_t> begins_;
};

Result<SafetensorsFile> SafetensorsFile::open(const std::string& path) {
    Result<MappedFile> file = MappedFile::open(path);
    if (!file) {
        return file.error();
    }
    return SafetensorsParser(std::move(*file)).parse();
}

}  // namespace sirocco
