#include "app/cli/sampling_flags.h"

#include <charconv>
#include <cmath>
#include <string_view>

namespace sirocco::cli {
namespace {

template <typename Number>
bool parseWhole(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

// The order in which --help lists them is the order in which they apply.
constexpr const char* kOrder =
    "The likelihood of each token is changed by the repetition penalty, the frequency and presence penalty and the "
    "logit "
    "bias, then restricted by top-k, typical-p, top-p and min-p, and then drawn at the temperature. Temperature 0 "
    "takes "
    "the likeliest after penalties and bias.";

}  // namespace

CLI::Option* addSamplingFlags(CLI::App& command, SamplingParams& sampling) {
    const CLI::Validator aboveZeroToOne(
        [](std::string& text) {
            float value = 0;
            return parseWhole(text, value) && value > 0 && value <= 1 ? std::string()
                                                                      : "'" + text + "' is not above 0 and at most 1";
        },
        "");
    command.footer(kOrder);
    command
        .add_option("--repeat-penalty", sampling.repeatPenalty, "divide the logits of recent tokens by this; 1 is off")
        ->capture_default_str()
        ->check(CLI::Range(0.01, 100.0));
    command
        .add_option("--frequency-penalty", sampling.frequencyPenalty,
                    "take this from a token's logit for each time that it came lately; 0 is off")
        ->capture_default_str()
        ->check(CLI::Range(-100.0, 100.0));
    command
        .add_option("--presence-penalty", sampling.presencePenalty,
                    "take this from the logit of every token that came lately; 0 is off")
        ->capture_default_str()
        ->check(CLI::Range(-100.0, 100.0));
    command.add_option("--repeat-window", sampling.repeatWindow, "tokens that the three penalties look back on")
        ->capture_default_str()
        ->check(CLI::Range(0, 1 << 24));
    command
        .add_option_function<std::vector<std::string>>(
            "--logit-bias",
            [&sampling](const std::vector<std::string>& texts) {
                sampling.logitBias.clear();
                for (const std::string& text : texts) {
                    if (!parseLogitBias(text, sampling.logitBias.emplace_back())) {
                        throw CLI::ValidationError("--logit-bias",
                                                   "'" + text + "' is no ID=BIAS such as 17=-1.5 or 17=-inf");
                    }
                }
            },
            "add BIAS to the logit of token ID; -inf forbids it; may be repeated")
        ->allow_extra_args(false)
        ->type_name("ID=BIAS");
    command.add_option("--top-k", sampling.topK, "keep so many likeliest tokens; 0 is off")
        ->capture_default_str()
        ->check(CLI::Range(0, 1 << 24));
    command
        .add_option("--typical-p", sampling.typicalP, "keep the most typical tokens up to this probability; 1 is off")
        ->capture_default_str()
        ->check(aboveZeroToOne);
    command.add_option("--top-p", sampling.topP, "keep the likeliest tokens up to this probability; 1 is off")
        ->capture_default_str()
        ->check(aboveZeroToOne);
    command.add_option("--min-p", sampling.minP, "drop tokens below this share of the likeliest; 0 is off")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 1.0));
    command.add_option("--temperature", sampling.temperature, "0 takes the likeliest token")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 100.0));
    return command.add_option("--seed", sampling.seed, "the same seed gives the same answer")->capture_default_str();
}

void addStopFlag(CLI::App& command, std::vector<std::string>& stopStrings) {
    command.add_option("--stop", stopStrings, "end an answer before this text; may be repeated")
        ->allow_extra_args(false)
        ->check(CLI::Validator(
            [](std::string& text) { return text.empty() ? std::string("an empty text ends nothing") : std::string(); },
            ""));
}

bool parseLogitBias(const std::string& text, LogitBias& bias) {
    const std::size_t equals = std::min(text.find('='), text.size());
    const std::string_view number = std::string_view(text).substr(std::min(equals + 1, text.size()));
    if (!parseWhole(std::string_view(text).substr(0, equals), bias.id) || bias.id < 0) {
        return false;
    }
    return parseWhole(number, bias.bias) && (std::isfinite(bias.bias) || bias.bias == -INFINITY);
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
