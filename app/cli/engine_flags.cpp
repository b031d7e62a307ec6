#include "app/cli/engine_flags.h"

#include <charconv>
#include <cmath>
#include <map>

namespace sirocco::cli {
namespace {

bool parseIndex(std::string_view text, int& index) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
    return error == std::errc() && end == text.data() + text.size() && index >= 0 && index < 64;
}

// Powers by the unit's text, lower case.
const std::map<std::string, double> kUnits = {
    {"", 1},        {"b", 1},        {"k", 1e3},     {"kb", 1e3},     {"m", 1e6},     {"mb", 1e6},
    {"g", 1e9},     {"gb", 1e9},     {"t", 1e12},    {"tb", 1e12},    {"ki", 0x1p10}, {"kib", 0x1p10},
    {"mi", 0x1p20}, {"mib", 0x1p20}, {"gi", 0x1p30}, {"gib", 0x1p30}, {"ti", 0x1p40}, {"tib", 0x1p40},
};

}  // namespace

bool parseDevice(const std::string& text, DeviceChoice& choice) {
    const std::size_t colon = text.find(':');
    const std::string kind = text.substr(0, colon);
    choice = {};
    if (colon != std::string::npos &&
        (kind == "auto" || kind == "cpu" || !parseIndex(std::string_view(text).substr(colon + 1), choice.index))) {
        return false;
    }
    choice.automatic = kind == "auto";
    for (const DeviceKind one : {DeviceKind::cpu, DeviceKind::cuda, DeviceKind::vulkan}) {
        if (kind == deviceKindName(one)) {
            choice.kind = one;
            return true;
        }
    }
    return choice.automatic;
}

bool parseSize(const std::string& text, std::uint64_t& bytes) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789."), text.size());
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + digits, value);
    if (error != std::errc() || end != text.data() + digits) {
        return false;
    }
    std::string unit = text.substr(std::min(text.find_first_not_of(' ', digits), text.size()));
    for (char& c : unit) {
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    const auto found = kUnits.find(unit);
    if (found == kUnits.end() || value * found->second >= 0x1p63) {
        return false;
    }
    bytes = static_cast<std::uint64_t>(value * found->second);
    return true;
}

void addDeviceFlag(CLI::App& command, DeviceChoice& choice) {
    command
        .add_option_function<std::string>(
            "--device",
            [&choice](const std::string& text) {
                if (!parseDevice(text, choice)) {
                    throw CLI::ValidationError("--device", "'" + text + "' is none of auto, cpu, cuda[:N], vulkan[:N]");
                }
            },
            "auto, cpu, cuda[:N] or vulkan[:N]")
        ->type_name("DEVICE");
}

void addSizeFlag(CLI::App& command, const std::string& name, std::uint64_t& bytes, const std::string& help) {
    command
        .add_option_function<std::string>(
            name,
            [name, &bytes](const std::string& text) {
                if (!parseSize(text, bytes) || bytes == 0) {
                    throw CLI::ValidationError(name, "'" + text + "' is no size such as 20G or 512MiB");
                }
            },
            help)
        ->type_name("SIZE");
}

void addEngineFlags(CLI::App& command, EngineOptions& options) {
    command.add_option("MODEL", options.model, "a .gguf file (any part of several), a Hugging Face folder, or 'demo'")
        ->required();
    addDeviceFlag(command, options.device);
    command.add_option("--threads", options.threads, "threads of the processor; one per core without it")
        ->check(CLI::Range(1, 1024));
    command
        .add_option(
            "--ctx", options.context,
            "positions of context; the model's own, at most " + std::to_string(kDefaultContext) + ", without it")
        ->check(CLI::Range(1, 1 << 24));
    const std::map<std::string, KvType> kinds = {{"f16", KvType::f16}, {"f32", KvType::f32}, {"q8_0", KvType::q8_0}};
    command.add_option("--kv", options.kvType, "how keys and values are kept: f16, f32 or q8_0")
        ->transform(CLI::CheckedTransformer(kinds, CLI::ignore_case).description(""))
        ->type_name("TYPE");
    addSizeFlag(command, "--vram", options.memoryLimit.gpu, "memory of a GPU to use at most, such as 20G");
    command.add_flag("--from-disk", options.allowWeightsFromDisk,
                     "run even if the weights do not fit into memory and are read from disk for each token");
}

}  // namespace sirocco::cli
