#include "app/cli/sampling_flags.h"

#include <charconv>
#include <string_view>

namespace sirocco::cli {
namespace {

template <typename Number>
bool parseWhole(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

}  // namespace

CLI::Option* addSamplingFlags(CLI::App& command, SamplingParams& sampling) {
    command.add_option("--temperature", sampling.temperature, "0 takes the likeliest token")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 100.0));
    command.add_option("--top-p", sampling.topP, "keep the likeliest tokens up to this probability; 1 is off")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 1.0));
    command.add_option("--top-k", sampling.topK, "keep so many likeliest tokens; 0 is off")
        ->capture_default_str()
        ->check(CLI::Range(0, 1 << 24));
    command.add_option("--min-p", sampling.minP, "drop tokens below this share of the likeliest; 0 is off")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 1.0));
    command.add_option("--repeat-penalty", sampling.repeatPenalty, "make recent tokens less likely; 1 is off")
        ->capture_default_str()
        ->check(CLI::Range(0.01, 100.0));
    return command.add_option("--seed", sampling.seed, "the same seed gives the same answer")->capture_default_str();
}

bool parseLanes(const std::string& text, const SamplingParams& base, std::vector<SamplingParams>& lanes) {
    lanes.clear();
    const auto add = [&](float temperature) {
        SamplingParams lane = base;
        lane.temperature = temperature;
        lane.seed = base.seed + lanes.size();
        lanes.push_back(lane);
    };
    if (int count = 0; parseWhole(text, count)) {
        for (int i = 0; i < count && count <= kMaxLanes; ++i) {
            add(base.temperature);
        }
        return !lanes.empty();
    }
    std::string_view rest = text;
    while (lanes.size() < kMaxLanes) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        float temperature = 0;
        if (!parseWhole(rest.substr(0, comma), temperature) || !(temperature >= 0 && temperature <= 100)) {
            return false;
        }
        add(temperature);
        if (comma == rest.size()) {
            return true;
        }
        rest.remove_prefix(comma + 1);
    }
    return false;
}

}  // namespace sirocco::cli
