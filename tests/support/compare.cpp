#include "tests/support/compare.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

namespace sirocco::test {
namespace {

template <typename T>
std::vector<double> logSoftmax(std::span<const T> logits) {
    const double largest = *std::max_element(logits.begin(), logits.end());
    double sum = 0;
    for (const T logit : logits) {
        sum += std::exp(double(logit) - largest);
    }
    std::vector<double> result;
    for (const T logit : logits) {
        result.push_back(double(logit) - largest - std::log(sum));
    }
    return result;
}

}  // namespace

double relativeError(std::span<const float> a, std::span<const double> b) {
    if (a.size() != b.size() || b.empty()) {
        throw std::invalid_argument("sizes differ");
    }
    double difference = 0;
    double norm = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!std::isfinite(a[i])) {
            return std::numeric_limits<double>::infinity();
        }
        difference += (a[i] - b[i]) * (a[i] - b[i]);
        norm += b[i] * b[i];
    }
    return std::sqrt(difference / norm);
}

double meanDivergence(std::span<const float> a, std::span<const double> b, int vocab) {
    if (a.size() != b.size() || b.empty()) {
        throw std::invalid_argument("sizes differ");
    }
    const std::size_t width = std::size_t(vocab);
    double sum = 0;
    for (std::size_t row = 0; row < b.size(); row += width) {
        const std::vector<double> logA = logSoftmax(a.subspan(row, width));
        const std::vector<double> logB = logSoftmax(b.subspan(row, width));
        for (std::size_t i = 0; i < width; ++i) {
            sum += std::exp(logB[i]) * (logB[i] - logA[i]);
        }
    }
    return sum / double(b.size() / width);
}

double meanTopProbability(std::span<const double> logits, int vocab) {
    const std::size_t width = std::size_t(vocab);
    double sum = 0;
    for (std::size_t row = 0; row < logits.size(); row += width) {
        const std::vector<double> probabilities = logSoftmax(logits.subspan(row, width));
        sum += std::exp(*std::max_element(probabilities.begin(), probabilities.end()));
    }
    return sum / double(logits.size() / width);
}

}  // namespace sirocco::test
