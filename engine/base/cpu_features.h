// What the processor and the operating system offer to the CPU backend.
#pragma once

#include <cstdint>
#include <string>

namespace sirocco {

struct CpuFeatures {
    bool avx2 = false;    // with FMA and F16C
    bool avx512 = false;  // F, BW, DQ and VL
};

CpuFeatures cpuFeatures();
std::string cpuName();  // "Intel(R) Xeon(R) Processor"
int cpuCores();         // logical processors that this process may use, at least 1

struct MemoryState {
    std::uint64_t total = 0;
    std::uint64_t available = 0;  // what new allocations can get without swapping
};
MemoryState memoryState();

}  // namespace sirocco
