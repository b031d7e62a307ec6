// SHA-256 of a file, as its publisher gives it. Any thread.
#pragma once

#include <QString>
#include <cstdint>
#include <functional>

#include "engine/api/result.h"

namespace sirocco {

// Called every few megabytes; false stops it.
using DigestProgressFn = std::function<bool(std::uint64_t done, std::uint64_t total)>;

// 64 hex digits. ErrorCode::cancelled when it was stopped; notFound and io where the file cannot be read.
Result<QString> sha256Of(const QString& path, const DigestProgressFn& progress);

}  // namespace sirocco
