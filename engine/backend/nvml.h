// The part of NVIDIA's management library that we use, with prototypes of our own (after NVIDIA's NVML API reference),
// so that neither its header nor the library is needed to build or to start. All return 0 for success.
#pragma once

#include <cstdint>

namespace sirocco::nvml {

using Device = void*;

inline constexpr int kSuccess = 0;
inline constexpr int kInsufficientSize = 7;
inline constexpr int kGpuIsLost = 15;
inline constexpr unsigned kTemperatureOfGpu = 0;
inline constexpr unsigned kClockOfCores = 1;  // streaming multiprocessors
inline constexpr unsigned kClockOfMemory = 2;
inline constexpr unsigned kNameSize = 96;

struct Memory {  // bytes
    unsigned long long total, free, used;
};
struct Utilization {  // per cent
    unsigned gpu, memory;
};
struct Process {  // of nvmlDeviceGet…RunningProcesses_v2 and _v3
    unsigned pid;
    unsigned long long usedMemory;  // bytes; all bits set where the driver does not tell
    unsigned gpuInstance, computeInstance;
};
inline constexpr unsigned long long kMemoryUnknown = ~0ULL;

// What must be there.
using Init = int (*)();                            // nvmlInit_v2
using Shutdown = int (*)();                        // nvmlShutdown
using DeviceCount = int (*)(unsigned*);            // nvmlDeviceGetCount_v2
using DeviceByIndex = int (*)(unsigned, Device*);  // nvmlDeviceGetHandleByIndex_v2
using MemoryInfo = int (*)(Device, Memory*);       // nvmlDeviceGetMemoryInfo
// What may be missing, in old drivers or on small GPUs.
using Name = int (*)(Device, char*, unsigned);             // nvmlDeviceGetName
using UtilizationRates = int (*)(Device, Utilization*);    // nvmlDeviceGetUtilizationRates
using PowerUsage = int (*)(Device, unsigned*);             // nvmlDeviceGetPowerUsage, milliwatts
using Temperature = int (*)(Device, unsigned, unsigned*);  // nvmlDeviceGetTemperature
using ClockInfo = int (*)(Device, unsigned, unsigned*);    // nvmlDeviceGetClockInfo, MHz
using Processes = int (*)(Device, unsigned*, Process*);    // nvmlDeviceGet{Compute,Graphics}RunningProcesses_v3
using ErrorString = const char* (*)(int);                  // nvmlErrorString

}  // namespace sirocco::nvml
