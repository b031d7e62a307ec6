#include "engine/runtime/perplexity.h"

#include <algorithm>
#include <cmath>

namespace sirocco {
namespace {

constexpr std::size_t kLeastWindow = 4;  // one prediction

class Moments {
public:
    void add(double value) {
        ++count_;
        sum_ += value;
        squares_ += value * value;
    }
    int count() const { return count_; }
    MeanAndError mean() const {
        const double n = count_;
        const double mean = sum_ / n;
        const double variance = std::max(0.0, squares_ / n - mean * mean);
        return {mean, count_ > 1 ? std::sqrt(variance / (n - 1)) : 0};
    }
    MeanAndError exponential() const {
        const MeanAndError of = mean();
        return {std::exp(of.mean), std::exp(of.mean) * of.error};
    }

private:
    int count_ = 0;
    double sum_ = 0;
    double squares_ = 0;
};

double logSumExp(std::span<const float> logits) {
    const double largest = *std::max_element(logits.begin(), logits.end());
    double sum = 0;
    for (const float logit : logits) {
        sum += std::exp(logit - largest);
    }
    return largest + std::log(sum);
}

std::ptrdiff_t top(std::span<const float> logits) {
    return std::max_element(logits.begin(), logits.end()) - logits.begin();
}

class Measurement {
public:
    Measurement(Engine& model, Engine* other, std::uint64_t total, const PerplexityProgressFn& progress)
        : model_(model),
          other_(other),
          vocab_(static_cast<std::size_t>(model.model().vocab)),
          total_(total),
          progress_(progress) {}

    Result<void> add(const TextWindow& window) {
        if (other_ != nullptr) {
            otherLogits_.clear();
            Result<void> run = evaluate(*other_, window, [this](TokenId, std::span<const float> logits) {
                otherLogits_.insert(otherLogits_.end(), logits.begin(), logits.end());
            });
            if (!run) {
                return run;
            }
        }
        std::size_t at = 0;
        Result<void> run = evaluate(model_, window, [&](TokenId next, std::span<const float> logits) {
            score(logits, static_cast<std::size_t>(next), at);
            at += vocab_;
        });
        if (run && surprise_.count() > 0 && !std::isfinite(surprise_.mean().mean)) {
            return Error{ErrorCode::badFile, "The model's logits are no numbers."};
        }
        return run;
    }

    PerplexityReport report() const {
        PerplexityReport report;
        report.predicted = surprise_.count();
        report.perplexity = surprise_.exponential();
        if (other_ != nullptr) {
            report.against = {divergence_.mean(), largest_,
                              static_cast<double>(sameTop_) / static_cast<double>(divergence_.count()),
                              otherSurprise_.exponential()};
        }
        return report;
    }

private:
    // Calls take(id, logits) for each predicted id in order.
    template <typename Take>
    Result<void> evaluate(Engine& engine, const TextWindow& window, Take take) {
        LogitsRequest request;
        request.tokens = window.ids;
        request.onLogits = [&](int first, std::span<const float> logits) {
            const int end = first + static_cast<int>(logits.size() / vocab_);
            done_ += logits.size() / vocab_;
            for (const auto& [from, to] : window.predicted) {
                for (int id = std::max(from, first + 1); id < std::min(to, end + 1); ++id) {
                    take(window.ids[static_cast<std::size_t>(id)],
                         logits.subspan(static_cast<std::size_t>(id - 1 - first) * vocab_, vocab_));
                }
            }
            return !progress_ || progress_(done_, total_);
        };
        const Result<LogitsResult> result = engine.logits(request);
        return result ? Result<void>() : result.error();
    }

    void score(std::span<const float> logits, std::size_t next, std::size_t otherAt) {
        const double total = logSumExp(logits);
        surprise_.add(total - logits[next]);
        if (other_ == nullptr) {
            return;
        }
        const auto others = std::span<const float>(otherLogits_).subspan(otherAt, vocab_);
        const double othersTotal = logSumExp(others);
        double divergence = 0;
        for (std::size_t i = 0; i < vocab_; ++i) {
            const double logProbability = others[i] - othersTotal;
            divergence += std::exp(logProbability) * (logProbability - (logits[i] - total));
        }
        otherSurprise_.add(othersTotal - others[next]);
        divergence_.add(divergence);
        largest_ = std::max(largest_, divergence);
        sameTop_ += top(logits) == top(others) ? 1 : 0;
    }

    Engine& model_;
    Engine* other_;
    std::size_t vocab_;
    std::uint64_t done_ = 0;  // ids
    std::uint64_t total_;
    const PerplexityProgressFn& progress_;
    std::vector<float> otherLogits_;  // of this window's predictions
    Moments surprise_, otherSurprise_, divergence_;
    double largest_ = 0;
    int sameTop_ = 0;
};

}  // namespace

Result<std::vector<TextWindow>> textWindows(const std::vector<TokenId>& text, TokenId bos, int size) {
    std::vector<TokenId> ids = {bos};
    ids.insert(ids.end(), text.begin(), text.end());
    const std::size_t length = std::min(ids.size(), static_cast<std::size_t>(std::max(size, 0)));
    if (length < kLeastWindow) {
        return Error{ErrorCode::invalidArgument,
                     "A text, and windows, of at least " + std::to_string(kLeastWindow) + " tokens are needed."};
    }
    std::vector<TextWindow> windows;
    for (std::size_t at = 0; at + length <= ids.size(); at += length) {
        const auto begin = ids.begin() + static_cast<std::ptrdiff_t>(at);
        TextWindow window{{begin, begin + static_cast<std::ptrdiff_t>(length)},
                          {{static_cast<int>(length / 2) + 1, static_cast<int>(length)}}};
        window.ids.front() = bos;
        windows.push_back(std::move(window));
    }
    return windows;
}

Result<TextWindow> conversationWindow(const Engine& engine, const std::vector<Message>& messages) {
    Result<PromptTokens> prompt = engine.prompt(messages);
    if (!prompt) {
        return prompt.error();
    }
    TextWindow window;
    for (const PromptSpan& span : prompt->spans) {
        if (messages[static_cast<std::size_t>(span.message)].role == Role::assistant && span.begin < span.end) {
            window.predicted.emplace_back(span.begin, span.end);
        }
    }
    window.ids = std::move(prompt->ids);
    return window;
}

Result<PerplexityReport> measurePerplexity(Engine& model, Engine* other, const std::vector<TextWindow>& windows,
                                           const PerplexityProgressFn& progress) {
    if (other != nullptr && other->model().vocab != model.model().vocab) {
        return Error{ErrorCode::invalidArgument, "The two models have vocabularies of different sizes."};
    }
    std::uint64_t total = 0;
    for (const TextWindow& window : windows) {
        total += window.ids.size() * (other != nullptr ? 2 : 1);
    }
    Measurement measurement(model, other, total, progress);
    for (const TextWindow& window : windows) {
        if (Result<void> added = measurement.add(window); !added) {
            return added.error();
        }
    }
    PerplexityReport report = measurement.report();
    if (report.predicted == 0) {
        return Error{ErrorCode::invalidArgument, "There is nothing to predict in the text."};
    }
    report.windows = static_cast<int>(windows.size());
    return report;
}

}  // namespace sirocco
