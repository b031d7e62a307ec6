// NumPy's .npy files, version 1.0. Source: numpy.lib.format.
#pragma once

#include <cstdint>
#include <fstream>
#include <span>
#include <string>
#include <vector>

#include "engine/api/result.h"

namespace sirocco::cli {

enum class NpyType { float32, int32 };

// A file that is written as its values come. It appears under its name only when it is complete; what is not, is
// removed.
class NpyFile {
public:
    // Row-major; the product of `shape` is the number of values that are to come.
    NpyFile(std::string path, NpyType type, const std::vector<std::size_t>& shape);
    ~NpyFile();
    NpyFile(const NpyFile&) = delete;
    NpyFile& operator=(const NpyFile&) = delete;

    // Returns good(): false once something could not be written; finish() says why.
    bool append(std::span<const float> values) { return append(std::as_bytes(values)); }
    bool append(std::span<const std::int32_t> values) { return append(std::as_bytes(values)); }
    bool good() const { return file_.good(); }
    Result<void> finish();

private:
    bool append(std::span<const std::byte> bytes);

    std::string path_, partial_;
    std::ofstream file_;
    int error_ = 0;  // of the system, of the first write that failed
};

}  // namespace sirocco::cli
