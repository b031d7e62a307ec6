#include "engine/runtime/evaluate.h"

#include <algorithm>
#include <new>

namespace sirocco {
namespace {

Result<void> check(const LogitsRequest& request, const MixtralConfig& config) {
    if (request.tokens.empty())
        return Error{ErrorCode::invalidArgument, "no tokens to evaluate"};
    if (request.lanes < 1 || request.lanes > kMaxLanes)
        return Error{ErrorCode::invalidArgument, "lanes must be 1 to " + std::to_string(kMaxLanes)};
    if (request.batch < 0)
        return Error{ErrorCode::invalidArgument, "batch must not be negative"};
    for (const TokenId token : request.tokens)
        if (token < 0 || token >= config.vocab)
            return Error{
                ErrorCode::invalidArgument,
                "token id " + std::to_string(token) + " is outside the vocabulary of " + std::to_string(config.vocab)};
    return {};
}

// [layers][all rows of the step][used] of one chunk -> [layers][all tokens][used], the last `count` rows of the step.
void copyRouting(std::span<const std::int32_t> chunk, int rows, int count, const MixtralConfig& config,
                 std::size_t tokens, std::size_t at, std::vector<std::int32_t>& routing) {
    const auto used = static_cast<std::size_t>(config.expertsUsed);
    for (std::size_t layer = 0; layer < static_cast<std::size_t>(config.layers); ++layer) {
        const auto from = chunk.begin() +
                          static_cast<std::ptrdiff_t>(
                              ((layer + 1) * static_cast<std::size_t>(rows) - static_cast<std::size_t>(count)) * used);
        std::copy(from, from + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(count) * used),
                  routing.begin() + static_cast<std::ptrdiff_t>((layer * tokens + at) * used));
    }
}

}  // namespace

Result<LogitsResult> evaluateLogits(const LogitsRequest& request, const MixtralConfig& config, const EnginePlan& plan,
                                    KvCache& cache, StepRunner& runner) {
    if (auto checked = check(request, config); !checked)
        return std::move(checked).error();
    const std::size_t tokens = request.tokens.size();
    const auto full = [&] {
        return Error{ErrorCode::contextFull, std::to_string(tokens) + " tokens on " + std::to_string(request.lanes) +
                                                 " lanes do not fit the KV cache; ask for a larger context"};
    };
    const std::size_t blocks = (tokens + kKvBlockPositions - 1) / kKvBlockPositions;
    if (tokens > static_cast<std::size_t>(plan.memory.context) ||
        blocks * static_cast<std::size_t>(request.lanes) > static_cast<std::size_t>(cache.blocks().count()))
        return full();
    const auto vocab = static_cast<std::size_t>(config.vocab);
    LogitsResult result;
    result.vocab = config.vocab;
    try {
        if (!request.onLogits)
            result.logits.reserve(tokens * vocab);
        if (request.routing)
            result.routing.resize(static_cast<std::size_t>(config.layers) * tokens *
                                  static_cast<std::size_t>(config.expertsUsed));
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::outOfMemory, "the results of " + std::to_string(tokens) +
                                                 " tokens do not fit into "
                                                 "memory; take their logits as they come"};
    }

    std::vector<Sequence> lanes;
    lanes.reserve(static_cast<std::size_t>(request.lanes));
    for (int i = 0; i < request.lanes; ++i)
        lanes.push_back(cache.empty());
    const int largest = std::min(plan.step.logitRows, (plan.step.rows - plan.step.decodeRows) / request.lanes);
    const auto batch = static_cast<std::size_t>(request.batch > 0 ? std::min(request.batch, largest) : largest);
    for (std::size_t at = 0; at < tokens; at += batch) {
        const auto chunk = std::span(request.tokens).subspan(at, std::min(batch, tokens - at));
        runner.clear();
        for (Sequence& lane : lanes) {
            auto reserved = cache.reserve(lane, static_cast<int>(chunk.size()));
            if (!reserved)
                return std::move(reserved).error();
            if (!*reserved)
                return full();
            if (request.batch == 1)
                runner.addDecode(lane, chunk[0]);
            else
                runner.addPrefill(lane, chunk, &lane == &lanes.back());
        }
        auto outputs = runner.run(request.routing);
        if (!outputs)
            return std::move(outputs).error();
        const auto logits = outputs->logits.last(chunk.size() * vocab);
        if (!request.onLogits)
            result.logits.insert(result.logits.end(), logits.begin(), logits.end());
        else if (!request.onLogits(static_cast<int>(at), logits))
            return Error{ErrorCode::cancelled, "Stopped."};
        if (request.routing)
            copyRouting(outputs->routing, runner.rows(), static_cast<int>(chunk.size()), config, tokens, at,
                        result.routing);
        for (Sequence& lane : lanes)
            lane.append(chunk, request.batch == 1 ? RowKind::decode : RowKind::prefill);
    }
    return result;
}

}  // namespace sirocco
