// Writes GGUF v3. Add metadata and tensors, then write(): tensor bytes are asked for one tensor at a time, whole or in
// pieces, so that a file larger than memory can be made. The file appears under its name only when it is complete and
// on the disk; until then it has ".part" after it, and whatever goes wrong removes that.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "engine/api/result.h"
#include "engine/quant/tensor_type.h"

namespace sirocco {

class GgufWriter {
public:
    static constexpr const char* kPartSuffix = ".part";  // of a file that is not complete yet

    // Fills `bytes`, the whole tensor in file layout; called once a tensor, in order, from write().
    using FillFn = std::function<Result<void>(std::vector<std::byte>& bytes)>;

    // Gives the tensor's bytes to `sink` in as many pieces as it likes; together exactly the tensor. An error of the
    // sink must be returned.
    using SinkFn = std::function<Result<void>(std::span<const std::byte> piece)>;
    using StreamFn = std::function<Result<void>(const SinkFn& sink)>;

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
    void addStreamedTensor(const std::string& name, TensorType type, std::int64_t columns, std::int64_t rows,
                           std::int64_t count, StreamFn stream);

    // Replaces a file of that name. Refuses first when the disk has no room for all of it.
    Result<void> write(const std::string& path) const;

private:
    struct Tensor {
        std::string name;
        TensorType type;
        std::int64_t columns, rows, count;
        StreamFn stream;

        std::uint64_t bytes() const;
    };
    Result<std::vector<std::byte>> header(std::uint64_t& tensorBytes) const;

    std::vector<std::byte> metadata_;  // encoded key-value pairs
    std::uint64_t metadataCount_ = 0;
    std::vector<Tensor> tensors_;
};

}  // namespace sirocco
