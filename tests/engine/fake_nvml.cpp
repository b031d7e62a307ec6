// A stand-in for libnvidia-ml.so.1 with two GPUs that answer as a test says.
#include "tests/engine/fake_nvml.h"

#include <unistd.h>

#include <cstdint>
#include <cstdio>

#include "engine/backend/nvml.h"

namespace {

using namespace sirocco::nvml;

sirocco::test::FakeNvml state;
int first, second;  // handles are their addresses

int codeOf(Device device) { return device == &second ? state.deviceCode : state.firstCode; }
int sensor(Device device, unsigned* value, unsigned answer) {
    *value = answer;
    return state.sensorCode != kSuccess ? state.sensorCode : codeOf(device);
}

}  // namespace

extern "C" {

sirocco::test::FakeNvml* siroccoFakeNvml() { return &state; }

int nvmlInit_v2() {
    ++state.inits;
    return state.initCode;
}
int nvmlShutdown() {
    ++state.shutdowns;
    return kSuccess;
}
int nvmlDeviceGetCount_v2(unsigned* count) {
    *count = state.devices;
    return kSuccess;
}
int nvmlDeviceGetHandleByIndex_v2(unsigned index, Device* device) {
    *device = index == 0 ? &first : &second;
    return codeOf(*device);
}
int nvmlDeviceGetMemoryInfo(Device device, Memory* memory) {
    *memory = device == &first ? Memory{24'000'000'000, 6'000'000'000, 18'000'000'000}
                               : Memory{8'000'000'000, 7'000'000'000, 1'000'000'000};
    return codeOf(device);
}
int nvmlDeviceGetName(Device device, char* name, unsigned size) {
    std::snprintf(name, size, "%s", device == &first ? "Fake RTX 4090" : "Fake T4");
    return codeOf(device);
}
int nvmlDeviceGetUtilizationRates(Device device, Utilization* utilization) {
    *utilization = {87, 40};
    return state.sensorCode != kSuccess ? state.sensorCode : codeOf(device);
}
int nvmlDeviceGetPowerUsage(Device device, unsigned* milliwatts) { return sensor(device, milliwatts, 312'500); }
int nvmlDeviceGetTemperature(Device device, unsigned which, unsigned* celsius) {
    return sensor(device, celsius, which == kTemperatureOfGpu ? 71 : 0);
}
int nvmlDeviceGetClockInfo(Device device, unsigned which, unsigned* megahertz) {
    return sensor(device, megahertz, which == kClockOfCores ? 2'520 : 10'501);
}
int nvmlDeviceGetComputeRunningProcesses_v3(Device device, unsigned* count, Process* processes) {
    const unsigned all = device == &first ? 1 + state.strangers : 0;
    const unsigned room = *count;
    *count = all;
    if (room < all)
        return kInsufficientSize;
    for (unsigned i = 0; i < all; ++i)
        processes[i] = {static_cast<unsigned>(i == 0 && state.knowsUs ? getpid() : 1), 12'000'000'000, 0, 0};
    if (all > 0 && state.hidesProcessMemory)
        processes[0].usedMemory = kMemoryUnknown;
    return state.processCode;
}
int nvmlDeviceGetGraphicsRunningProcesses_v3(Device, unsigned* count, Process*) {
    *count = 0;
    return state.processCode;
}
const char* nvmlErrorString(int code) { return code == kGpuIsLost ? "GPU is lost" : "Driver Not Loaded"; }

}  // extern "C"
