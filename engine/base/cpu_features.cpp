#include "engine/base/cpu_features.h"

#include <sched.h>

#include <fstream>
#include <sstream>
#include <thread>

namespace sirocco {

CpuFeatures cpuFeatures() {
    CpuFeatures features;
#if defined(__x86_64__)
    // These builtins also ask the operating system (xgetbv) whether it saves the wide registers.
    features.avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("f16c");
    features.avx512 = features.avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
#endif
    return features;
}

std::string cpuName() {
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);) {
        if (line.starts_with("model name")) {
            const auto colon = line.find(": ");
            if (colon != std::string::npos)
                return line.substr(colon + 2);
        }
    }
    return "CPU";
}

int cpuCores() {
    cpu_set_t set;
    CPU_ZERO(&set);
    if (sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0)
        return CPU_COUNT(&set);
    return static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
}

MemoryState memoryState() {
    MemoryState state;
    std::ifstream info("/proc/meminfo");
    for (std::string line; std::getline(info, line);) {
        std::istringstream fields(line);
        std::string key;
        std::uint64_t kibibytes = 0;
        if (!(fields >> key >> kibibytes))
            continue;
        if (key == "MemTotal:")
            state.total = kibibytes * 1024;
        else if (key == "MemAvailable:")
            state.available = kibibytes * 1024;
    }
    return state;
}

}  // namespace sirocco
