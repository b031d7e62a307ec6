// Writes GGUF v3. Add metadata and tensors, then write(): tensor bytes are asked for one tensor at a time, so that a
// file larger than memory can be made. The file appears under its name only when it is complete.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/api/result.h"
#include "engine/quant/tensor_type.h"

namespace sirocco {

class GgufWriter {
public:
    // Fills `bytes`, the whole tensor in file layout; called once a tensor, in order, from write().
    using FillFn = std::function<Result<void>(std::vector<std::byte>& bytes)>;

    void addUint32(const std::string& key, std::uint32_t value);
    void addFloat32(const std::string& key, float value);
    void addBool(const std::string& key, bool value);
    void addText(const std::string& key, const std::string& value);
    void addTexts(const std::string& key, const std::vector<std::string>& values);
    void addFloats(const std::string& key, const std::vector<float>& values);
    void addIntegers(const std::string& key, const std::vector<std::int32_t>& values);

    // Shape as in TensorView: [count][rows][columns]. Written with as few axes as hold it (vectors have one).
    void addTensor(const std::string& name, TensorType type, std::int64_t columns, std::int64_t rows,
                   std::int64_t count, FillFn fill);

    Result<void> write(const std::string& path) const;

private:
    struct Tensor {
        std::string name;
        TensorType type;
        std::int64_t columns, rows, count;
        FillFn fill;
    };
    std::vector<std::byte> metadata_;  // encoded key-value pairs
    std::uint64_t metadataCount_ = 0;
    std::vector<Tensor> tensors_;
};

}  // namespace sirocco
