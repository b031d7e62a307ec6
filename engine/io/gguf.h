// Reads GGUF v3 (and v2, which is the same for little-endian files): metadata, tensor table, tensor bytes. Every count,
// length, offset and shape is checked against the bytes that are there before it is used; a file that passes can be
// read anywhere its views point. Source of the format: ggml's docs/gguf.md.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/api/result.h"
#include "engine/io/mapped_file.h"
#include "engine/quant/tensor_view.h"

namespace sirocco {

// Integers of any width widen to 64 bits, floats to double.
using GgufScalar = std::variant<bool, std::int64_t, std::uint64_t, double, std::string>;
using GgufArray = std::variant<std::vector<std::int64_t>, std::vector<float>, std::vector<std::string>>;
using GgufValue = std::variant<GgufScalar, GgufArray>;

class GgufFile {
public:
    static Result<GgufFile> open(const std::string& path);

    const std::string& path() const { return file_->path(); }
    const std::shared_ptr<const MappedFile>& file() const { return file_; }
    const std::map<std::string, GgufValue>& metadata() const { return metadata_; }
    const std::vector<TensorView>& tensors() const { return tensors_; }
    const TensorView* tensor(const std::string& name) const;  // nullptr when absent

    // Typed look-ups: nullopt when absent or of another kind. number() takes any integer or float.
    std::optional<double> number(const std::string& key) const;
    std::optional<bool> flag(const std::string& key) const;
    std::optional<std::string> text(const std::string& key) const;
    const std::vector<std::string>* texts(const std::string& key) const;
    const std::vector<float>* floats(const std::string& key) const;
    const std::vector<std::int64_t>* integers(const std::string& key) const;

    const std::string& hash() const { return hash_; }  // see fingerprint.h

private:
    explicit GgufFile(std::shared_ptr<const MappedFile> file) : file_(std::move(file)) {}
    friend class GgufParser;

    std::shared_ptr<const MappedFile> file_;
    std::map<std::string, GgufValue> metadata_;
    std::vector<TensorView> tensors_;
    std::map<std::string, std::size_t> byName_;
    std::string hash_;
};

}  // namespace sirocco
