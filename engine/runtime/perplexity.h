// How well a model predicts a text, and how far its predictions are from another model's.
//
// A text is measured in windows, each a sequence of its own: chosen ids of it are predicted, each from all before it.
// Perplexity is exp(mean of -log p); divergence is KL(other ‖ model) in nats at each predicted id. Errors are standard
// errors of the mean over the ids, as if these were independent.
//
// Holds the other model's logits of one window's predictions, and none of the model's own.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "engine/api/engine.h"

namespace sirocco {

struct MeanAndError {
    double mean = 0;
    double error = 0;
};

struct TextWindow {
    std::vector<TokenId> ids;
    std::vector<std::pair<int, int>> predicted;  // ranges of ids, end exclusive, in order; none has the first id
};

// As llama.cpp's perplexity tool has it, so that numbers compare: BOS and the text's ids are cut into windows of `size`
// without overlap, what is left over is not used, the first id of every window is replaced by BOS, and its second half
// is predicted: id i for i > size / 2. A text that is shorter than a window is one window of its own length.
Result<std::vector<TextWindow>> textWindows(const std::vector<TokenId>& text, TokenId bos, int size);

// A conversation is one window, in which the answers are predicted.
Result<TextWindow> conversationWindow(const Engine& engine, const std::vector<Message>& messages);

struct PerplexityReport {
    int windows = 0;
    int predicted = 0;
    MeanAndError perplexity;  // the error to first order

    struct Divergence {
        MeanAndError divergence;
        double largest = 0;
        double sameTop = 0;  // share of the predictions in which both have the same likeliest id
        MeanAndError otherPerplexity;
    };
    std::optional<Divergence> against;  // when another model was given
};

// Ids evaluated and in all, of both models together; called on an engine's thread. Return false to stop.
using PerplexityProgressFn = std::function<bool(std::uint64_t done, std::uint64_t total)>;

// Every window fits the context that the engines were loaded with. `other` may be null; otherwise it has the same
// vocabulary. Blocks the caller.
Result<PerplexityReport> measurePerplexity(Engine& model, Engine* other, const std::vector<TextWindow>& windows,
                                           const PerplexityProgressFn& progress = {});

}  // namespace sirocco
