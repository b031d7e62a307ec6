// What a device must be able to do to run Mixtral: hold weights and KV blocks, and run steps.
//
// The model is described once, as a list of ops at the fused level (model/mixtral.cpp). A backend compiles the list for
// a shape into a Step and may lower it to plain calls, a CUDA graph, a command buffer or one kernel. Ids, positions,
// block tables and expert choices are data of a run, never of a compiled step.
//
// Rows. A step computes `rows` token rows: decode rows first, then prefill rows. A row's arithmetic depends on its kind
// only, never on its company, the chunking or the number of threads, so a lane's logits are bit-equal alone or in
// company and a prompt's are bit-equal for any chunking.
//
// Activation slots, all float32 on the step's device, one row a token:
//   hidden  [rows][dim]            the residual stream
//   query   [rows][heads*headDim]  after RoPE
//   attended[rows][heads*headDim]
//   normed  [rows][dim]            input of router and experts
//   choice  [rows][expertsUsed]    int32 expert ids, by falling router logit, ties to the lower id
//   weight  [rows][expertsUsed]    softmax over the chosen logits
//   expertOut [rows][expertsUsed][dim]  not yet weighted, whoever computed it
//   logits  [logitRows][vocab]
//
// Threads: a Backend and its Steps belong to one thread at a time (the engine thread). Errors: Result, never a throw.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "engine/api/metrics.h"
#include "engine/api/plan.h"
#include "engine/api/result.h"
#include "engine/model/mixtral_config.h"
#include "engine/quant/tensor_view.h"

namespace sirocco {

inline constexpr int kKvBlockPositions = 64;

// A tensor that the backend holds. A value: the backend owns the memory until it is destroyed.
struct DeviceTensor {
    std::int32_t id = -1;  // index into the backend's table
    TensorType type = TensorType::f32;
    std::int64_t columns = 0;
    std::int64_t rows = 0;

    bool valid() const { return id >= 0; }
};

// Where weights that a backend leaves in the mapped file are to be: read into memory when they are uploaded, or read
// from the disk whenever a step comes to them (a file larger than the memory).
enum class Residency { memory, disk };

// w1, w3, w2 of the papers: down(silu(gate(x)) * up(x)).
struct ExpertTensors {
    DeviceTensor gate;  // [ffn][dim]
    DeviceTensor up;    // [ffn][dim]
    DeviceTensor down;  // [dim][ffn]
};

// ---- ops ------------------------------------------------------------------------------------------------------------

// hidden = table[token]
struct EmbedOp {
    DeviceTensor table;  // [vocab][dim]
};

// n = rmsnorm(hidden) * norm; query = rope(wq n); K/V of the row's position = rope(wk n), wv n.
// RoPE turns pair i of a head by position * theta^(-2i/headDim); MixtralConfig::ropeHalfSplit says which elements pair
// i is.
struct QkvOp {
    int layer = 0;
    DeviceTensor norm, wq, wk, wv;
};

// attended = softmax(query K^T / sqrt(headDim)) V over positions 0..position of the row's own sequence.
struct AttentionOp {
    int layer = 0;
};

// hidden += wo attended
struct OutProjectionOp {
    int layer = 0;
    DeviceTensor wo;
};

// normed = rmsnorm(hidden) * norm; router logits = router normed, in float32; choice and weight as above.
struct RouterOp {
    int layer = 0;
    DeviceTensor norm, router;  // router is [experts][dim]
};

// expertOut[row][slot] = expert(choice[row][slot])(normed[row]). Each distinct expert is read once.
struct ExpertsOp {
    int layer = 0;
    std::vector<ExpertTensors> experts;
};

// hidden += sum over slots, in order, of weight * expertOut
struct CombineOp {
    int layer = 0;
};

// logits = output (rmsnorm(hidden) * norm), for the rows that asked for logits
struct HeadOp {
    DeviceTensor norm, output;
};

using OpBody = std::variant<EmbedOp, QkvOp, AttentionOp, OutProjectionOp, RouterOp, ExpertsOp, CombineOp, HeadOp>;

// Which device of the engine runs the op. One device today; the runtime cuts a list where devices meet.
using DeviceIndex = std::uint8_t;

struct Op {
    DeviceIndex device = 0;
    OpBody body;
};

const char* opName(const OpBody& body);  // "qkv", for benchmarks and logs

// ---- shapes and inputs ----------------------------------------------------------------------------------------------

// Upper bounds that a Step is compiled for. Any run with no more of each may use it.
struct StepShape {
    int rows = 0;  // decode and prefill rows together
    int logitRows = 0;
    int sequences = 0;    // rows of the block table
    int kvPositions = 0;  // longest sequence, the new rows included
    int decodeRows = 0;   // of rows; the others are for prefill

    bool operator==(const StepShape&) const = default;
};

struct KvShape {
    int layers = 0;
    int kvHeads = 0;
    int headDim = 0;
    KvType type = KvType::f16;
    int blocks = 0;  // of kKvBlockPositions positions, each holding K and V of every layer
};

std::uint64_t kvBytes(const KvShape& shape);  // what allocateKv takes, exactly
Result<void> checkKv(const KvShape& shape);   // refuses a head size that the type cannot keep

struct StepInputs {
    int decodeRows = 0;                        // rows [0, decodeRows) are decode rows, the others prefill rows
    std::span<const std::int32_t> tokens;      // [rows]
    std::span<const std::int32_t> positions;   // [rows]
    std::span<const std::int32_t> sequences;   // [rows] index into the block table; rows of one sequence are in
                                               // order of position and next to each other
    std::span<const std::int32_t> blockTable;  // [sequences][blockTableStride] KV block ids
    int blockTableStride = 0;
    std::span<const std::int32_t> logitRows;  // rows whose logits are wanted, rising
    bool captureRouting = false;
};

struct StepOutputs {
    std::span<const float> logits;          // [logitRows][vocab], host memory, valid until the next run
    std::span<const std::int32_t> routing;  // [layers][rows][expertsUsed] when captured, likewise
    std::uint64_t distinctExpertReads = 0;  // experts read, summed over layers
    std::uint64_t decodeExpertReads = 0;    // of these, the ones that decode rows chose
};

class Step {
public:
    virtual ~Step() = default;
    virtual Result<StepOutputs> run(const StepInputs& inputs) = 0;
};

class Backend {
public:
    virtual ~Backend() = default;

    virtual DeviceInfo device() const = 0;
    // Whether decode and prefill rows may differ in their last bits. Where they cannot, no position needs to be
    // computed again as the kind that it was.
    virtual bool rowKindsDiffer() const { return true; }

    // What the uploads to come take together, as uploadedBytes() says: lets a backend make its allocations few and
    // exact.
    virtual void expectUploads(std::uint64_t) {}
    // Takes a checked matrix or vector of one (count == 1). The only reader of tensor bytes; keeps device bytes within
    // 1.03 x the file's. May keep pointing into the mapped file, which must then outlive the backend; steps fail with
    // ErrorCode::io when that file has lost bytes meanwhile.
    virtual Result<DeviceTensor> upload(const TensorView& tensor, Residency residency) = 0;
    // What upload() takes: the planner's figure and the allocator's.
    virtual std::uint64_t uploadedBytes(const TensorView& tensor) const = 0;

    virtual Result<void> allocateKv(const KvShape& shape) = 0;
    // Copies the first `positions` positions of every layer of a block.
    virtual Result<void> copyKvBlock(std::int32_t from, std::int32_t to, int positions) = 0;

    // Bytes that steps of this shape need beside weights and KV: the planner's figure and the allocator's.
    virtual std::uint64_t scratchBytes(const MixtralConfig& config, const StepShape& shape) const = 0;
    virtual Result<std::unique_ptr<Step>> compile(const MixtralConfig& config, std::span<const Op> ops,
                                                  const StepShape& shape) = 0;

    // Bytes held now, by owner ("weights", "kv", "scratch").
    virtual std::vector<PlanLine> memory() const = 0;
    // Of these, what lies in the device's memory now, where that may be less; empty where nobody can say. Any thread,
    // once the weights are uploaded and the largest step is compiled.
    virtual std::vector<PlanLine> resident() const { return memory(); }
    // Bytes of the device's own memory that are free now, where its driver tells. Any thread.
    virtual std::optional<std::uint64_t> freeBytes() const { return {}; }

    virtual void setProfiling(bool on) = 0;
    virtual std::vector<OpTime> takeProfile() = 0;  // since the last call
};

}  // namespace sirocco
