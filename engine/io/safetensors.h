// Reads one .safetensors file: a JSON header that names tensors, and their bytes. Every length, offset and shape is
// checked against the bytes that are there; a file that passes can be read anywhere its views point. Source of the
// format: huggingface/safetensors, README.md ("Format").
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/api/result.h"
#include "engine/io/mapped_file.h"
#include "engine/quant/tensor_view.h"

namespace sirocco {

class SafetensorsFile {
public:
    static Result<SafetensorsFile> open(const std::string& path);

    // [rows][columns], one row for vectors, in order of their bytes; F32, F16 or BF16. A view's data need not be
    // aligned to its elements.
    const std::vector<TensorView>& tensors() const { return tensors_; }
    const std::shared_ptr<const MappedFile>& file() const { return file_; }
    const std::string& hash() const { return hash_; }  // see fingerprint.h

private:
    friend class SafetensorsParser;
    explicit SafetensorsFile(std::shared_ptr<const MappedFile> file) : file_(std::move(file)) {}

    std::shared_ptr<const MappedFile> file_;
    std::vector<TensorView> tensors_;
    std::string hash_;
};

}  // namespace sirocco
