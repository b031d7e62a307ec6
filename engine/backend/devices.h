// The devices that this build has backends for, and opening one: the only place that knows every backend by name.
// Functions may be called from any thread.
#pragma once

#include <memory>
#include <vector>

#include "engine/api/plan.h"
#include "engine/api/result.h"
#include "engine/backend/backend.h"

namespace sirocco {

// Every kind has an entry; one that cannot be used says why.
std::vector<DeviceInfo> backendDevices();

// threads is for the CPU; 0 is one per core. memoryLimit: bytes of a GPU's memory to take at most; 0 is all that is
// free.
Result<std::unique_ptr<Backend>> openBackend(const DeviceInfo& device, int threads, std::uint64_t memoryLimit);

}  // namespace sirocco
