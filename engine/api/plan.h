// Devices, and what a model will take of them. A plan is what gets allocated: the allocator is asked with the same
// numbers (see runtime/planner.h), so a plan that fits loads.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sirocco {

// "26.4 GB", "512 MB", "3.10 KB": three digits, powers of ten as files are sold.
std::string formatBytes(std::uint64_t bytes);

enum class DeviceKind { cpu, cuda, vulkan };

const char* deviceKindName(DeviceKind kind);

// What the user asked for: a kind and an index, or "auto".
struct DeviceChoice {
    bool automatic = true;
    DeviceKind kind = DeviceKind::cpu;
    int index = 0;

    bool operator==(const DeviceChoice&) const = default;
};

struct DeviceInfo {
    DeviceKind kind = DeviceKind::cpu;
    int index = 0;
    std::string name;         // "Intel(R) Xeon(R) Processor, 2 cores, AVX-512"
    std::uint64_t total = 0;  // bytes of memory
    std::uint64_t free = 0;   // bytes available now
    bool usable = false;
    std::string reason;     // why it is usable or not, one sentence
    bool software = false;  // a GPU that the processor plays: never picked unless it is named
};

enum class PickReason {
    asked,      // it was named
    firstGpu,   // the others were picked automatically: the first hardware GPU that can be used
    laterGpu,   // another one: on those before the model does not fit, or they could not be opened
    noGpu,      // the CPU: there is no such GPU
    tooLarge,   // the CPU: the model does not fit on any GPU that could be opened
    gpuFailed,  // the CPU: no GPU could be opened
};

struct DeviceReport {
    std::vector<DeviceInfo> devices;
    int picked = -1;  // index into devices, -1 when the choice cannot be met
    PickReason reason = PickReason::noGpu;
    std::string why;  // one sentence: why this device
};

enum class KvType { f16, f32, q8_0 };

const char* kvTypeName(KvType type);

// Bytes of each kind of memory; 0: nothing is said of it.
struct MemorySizes {
    std::uint64_t gpu = 0;       // of a GPU's own, whichever it is
    std::uint64_t computer = 0;  // of the memory that the CPU works in

    std::uint64_t of(DeviceKind kind) const { return kind == DeviceKind::cpu ? computer : gpu; }
};

// Memory of one device that a loaded engine holds, and will have given back before the next one is loaded.
struct MemoryCredit {
    DeviceKind kind = DeviceKind::cpu;
    int index = 0;
    std::uint64_t bytes = 0;
};

enum class PlanVerdict {
    fits,
    weightsFromDisk,  // KV and scratch fit, the weights do not: they stay mapped and every token reads the disk
    doesNotFit,
};

struct PlanLine {
    std::string owner;  // "dense" (weights of all but the experts), "experts", "kv", "scratch"
    std::uint64_t bytes = 0;
    bool operator==(const PlanLine&) const = default;
};

struct MemoryPlan {
    DeviceInfo device;
    int context = 0;  // positions that the KV cache holds
    int maxLanes = 0;
    KvType kvType = KvType::f16;
    std::uint64_t kvBytesPerToken = 0;
    std::vector<PlanLine> lines;
    std::uint64_t total = 0;      // sum of lines
    std::uint64_t available = 0;  // of the device: what is free, with limits, assumptions and credit
    PlanVerdict verdict = PlanVerdict::doesNotFit;
    std::string arithmetic;  // "1.6 GB dense weights + 24.8 GB experts + 0.5 GB KV (4096 positions) + …"
};

}  // namespace sirocco
