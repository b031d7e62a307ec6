#include "engine/api/telemetry.h"

#include <dlfcn.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <type_traits>
#include <utility>

#include "engine/backend/nvml.h"

namespace sirocco {
namespace {

// The functions of a library that was opened; what is missing stays null.
struct NvmlFunctions {
    nvml::Init init = nullptr;
    nvml::Shutdown shutdown = nullptr;
    nvml::DeviceCount deviceCount = nullptr;
    nvml::DeviceByIndex deviceByIndex = nullptr;
    nvml::MemoryInfo memoryInfo = nullptr;
    nvml::Name name = nullptr;
    nvml::UtilizationRates utilization = nullptr;
    nvml::PowerUsage power = nullptr;
    nvml::Temperature temperature = nullptr;
    nvml::ClockInfo clock = nullptr;
    nvml::Processes computing = nullptr;
    nvml::Processes drawing = nullptr;
    nvml::ErrorString errorString = nullptr;

    NvmlFunctions() = default;
    explicit NvmlFunctions(void* library) {
        const auto take = [library](auto& function, std::initializer_list<const char*> names) {
            for (const char* symbol : names)
                if (!function)
                    function = reinterpret_cast<std::decay_t<decltype(function)>>(dlsym(library, symbol));
        };
        take(init, {"nvmlInit_v2"});
        take(shutdown, {"nvmlShutdown"});
        take(deviceCount, {"nvmlDeviceGetCount_v2"});
        take(deviceByIndex, {"nvmlDeviceGetHandleByIndex_v2"});
        take(memoryInfo, {"nvmlDeviceGetMemoryInfo"});
        take(name, {"nvmlDeviceGetName"});
        take(utilization, {"nvmlDeviceGetUtilizationRates"});
        take(power, {"nvmlDeviceGetPowerUsage"});
        take(temperature, {"nvmlDeviceGetTemperature"});
        take(clock, {"nvmlDeviceGetClockInfo"});
        take(computing, {"nvmlDeviceGetComputeRunningProcesses_v3", "nvmlDeviceGetComputeRunningProcesses_v2"});
        take(drawing, {"nvmlDeviceGetGraphicsRunningProcesses_v3", "nvmlDeviceGetGraphicsRunningProcesses_v2"});
        take(errorString, {"nvmlErrorString"});
    }

    bool complete() const { return init && shutdown && deviceCount && deviceByIndex && memoryInfo; }

    std::string words(int code) const {
        const char* known = errorString ? errorString(code) : nullptr;
        return known ? known : "error " + std::to_string(code);
    }
};

class NvmlTelemetry final : public Telemetry {
public:
    explicit NvmlTelemetry(const std::string& file) {
        library_ = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
        if (!library_)
            return;
        functions_ = NvmlFunctions(library_);
        if (!functions_.complete()) {
            state_ = TelemetryState::unusable;
            detail_ = "it lacks functions of NVML 11";
            return;
        }
        const int code = functions_.init();
        state_ = code == nvml::kSuccess ? TelemetryState::answers : TelemetryState::unusable;
        if (code != nvml::kSuccess)
            detail_ = functions_.words(code);
    }
    ~NvmlTelemetry() override {
        if (state_ == TelemetryState::answers)
            functions_.shutdown();
        if (library_)
            dlclose(library_);
    }
    NvmlTelemetry(const NvmlTelemetry&) = delete;
    NvmlTelemetry& operator=(const NvmlTelemetry&) = delete;

    GpuReport read() override {
        GpuReport report{state_, detail_, {}};
        if (state_ != TelemetryState::answers)
            return report;
        unsigned count = 0;
        if (const int code = functions_.deviceCount(&count); code != nvml::kSuccess)
            return failed(std::move(report), code,
                          std::find(answered_.begin(), answered_.end(), true) != answered_.end());
        int refusal = nvml::kSuccess;
        for (unsigned i = 0; i < std::min(count, kMostDevices); ++i) {
            nvml::Device device = nullptr;
            GpuReading reading;
            int code = functions_.deviceByIndex(i, &device);
            if (code == nvml::kSuccess)
                code = readDevice(device, reading);
            if (code == nvml::kSuccess) {
                report.gpus.push_back(std::move(reading));
                answered_[i] = true;
            } else if (code == nvml::kGpuIsLost || answered_[i]) {
                report = failed(std::move(report), code, true);
            } else {
                refusal = code;
            }
        }
        // A card that we may not ask, or that cannot tell, is of no interest beside one that answers.
        if (refusal != nvml::kSuccess && report.gpus.empty() && report.state == TelemetryState::answers)
            report = failed(std::move(report), refusal, false);
        return report;
    }

private:
    static constexpr unsigned kMostDevices = 16;
    static constexpr unsigned kMostProcesses = 1024;

    GpuReport failed(GpuReport report, int code, bool didAnswer) const {
        report.state = didAnswer ? TelemetryState::lost : TelemetryState::unusable;
        report.detail = functions_.words(code);
        return report;
    }

    // Only without its memory is a GPU not worth showing.
    int readDevice(nvml::Device device, GpuReading& reading) const {
        nvml::Memory memory{};
        if (const int code = functions_.memoryInfo(device, &memory); code != nvml::kSuccess)
            return code;
        reading.memoryTotal = memory.total;
        reading.memoryUsed = memory.used;
        std::array<char, nvml::kNameSize> name{};
        if (functions_.name && functions_.name(device, name.data(), nvml::kNameSize - 1) == nvml::kSuccess)
            reading.name = name.data();
        nvml::Utilization utilization{};
        if (functions_.utilization && functions_.utilization(device, &utilization) == nvml::kSuccess)
            reading.load = std::min(utilization.gpu, 100u) / 100.0;
        unsigned value = 0;
        if (functions_.power && functions_.power(device, &value) == nvml::kSuccess)
            reading.watts = value / 1000.0;
        if (functions_.temperature && functions_.temperature(device, nvml::kTemperatureOfGpu, &value) == nvml::kSuccess)
            reading.celsius = value;
        if (functions_.clock && functions_.clock(device, nvml::kClockOfCores, &value) == nvml::kSuccess)
            reading.coreMegahertz = value;
        if (functions_.clock && functions_.clock(device, nvml::kClockOfMemory, &value) == nvml::kSuccess)
            reading.memoryMegahertz = value;
        reading.memoryOfOurs = ours(device);
        return nvml::kSuccess;
    }

    // A process that computes and draws is in both lists, each time with all of its memory.
    std::optional<std::uint64_t> ours(nvml::Device device) const {
        std::vector<nvml::Process> processes;
        for (const nvml::Processes list : {functions_.computing, functions_.drawing})
            if (list && !addProcesses(device, list, processes))
                return std::nullopt;
        // In a namespace of its own a process does not find its id among those of the driver, whatever it holds.
        const auto self = static_cast<unsigned>(getpid());
        std::optional<std::uint64_t> most;
        for (const nvml::Process& process : processes) {
            if (process.pid != self)
                continue;
            if (process.usedMemory == nvml::kMemoryUnknown)
                return std::nullopt;
            most = std::max<std::uint64_t>(most.value_or(0), process.usedMemory);
        }
        return most;
    }

    static bool addProcesses(nvml::Device device, nvml::Processes list, std::vector<nvml::Process>& all) {
        // Others come and go between the two calls of this pattern: a few places more, and a second attempt.
        std::vector<nvml::Process> processes;
        unsigned count = 0;
        int code = nvml::kInsufficientSize;
        for (int attempt = 0; attempt < 3 && code == nvml::kInsufficientSize; ++attempt) {
            processes.assign(std::min(count + 16, kMostProcesses), {});
            count = static_cast<unsigned>(processes.size());
            code = list(device, &count, processes.data());
        }
        if (code != nvml::kSuccess)
            return false;
        processes.resize(std::min<std::size_t>(count, processes.size()));
        all.insert(all.end(), processes.begin(), processes.end());
        return true;
    }

    void* library_ = nullptr;
    NvmlFunctions functions_;
    TelemetryState state_ = TelemetryState::absent;
    std::string detail_;
    std::array<bool, kMostDevices> answered_{};  // by index: ever, since it was opened
};

}  // namespace

std::unique_ptr<Telemetry> openTelemetry(const std::string& nvml) { return std::make_unique<NvmlTelemetry>(nvml); }

}  // namespace sirocco
