#include "engine/runtime/quantize_model.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <limits>
#include <map>
#include <tuple>

#include "engine/base/cpu_features.h"
#include "engine/base/thread_pool.h"
#include "engine/io/gguf_writer.h"
#include "engine/quant/dequantize.h"
#include "engine/runtime/mixtral_metadata.h"
#include "engine/runtime/quantize_recipe.h"

namespace sirocco {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kPieceElements = std::int64_t{4} << 20;  // of a tensor, between two writes
constexpr std::int64_t kTaskElements = std::int64_t{64} << 10;  // that a thread takes at a time
constexpr float kLargestHalf = 65504.0f;

bool isQuantised(TensorType type) { return traits(type).blockElements > 1; }

class Planner {
public:
    Planner(const ModelFile& model, TensorType recipe) : model_(model) { plan_.recipe = recipe; }

    QuantizePlan plan() {
        const WeightViews& weights = model_.weights;
        add("token_embd.weight", TensorRole::embedding, 0, {weights.embedding});
        for (std::size_t layer = 0; layer < weights.layers.size(); ++layer) {
            addLayer(static_cast<int>(layer), weights.layers[layer]);
        }
        add("output_norm.weight", TensorRole::norm, 0, {weights.outputNorm});
        add("output.weight", TensorRole::output, 0, {weights.output});
        addNotes();
        return std::move(plan_);
    }

private:
    void addLayer(int layer, const LayerViews& views) {
        const std::string prefix = "blk." + std::to_string(layer) + ".";
        const int halfSplit = model_.config.ropeHalfSplit ? model_.config.headDim : 0;
        add(prefix + "attn_norm.weight", TensorRole::norm, layer, {views.attentionNorm});
        add(prefix + "attn_q.weight", TensorRole::query, layer, {views.wq}, halfSplit);
        add(prefix + "attn_k.weight", TensorRole::key, layer, {views.wk}, halfSplit);
        add(prefix + "attn_v.weight", TensorRole::value, layer, {views.wv});
        add(prefix + "attn_output.weight", TensorRole::attentionOutput, layer, {views.wo});
        add(prefix + "ffn_norm.weight", TensorRole::norm, layer, {views.ffnNorm});
        add(prefix + "ffn_gate_inp.weight", TensorRole::router, layer, {views.router});
        std::vector<TensorView> gate, down, up;
        for (const ExpertViews& expert : views.experts) {
            gate.push_back(expert.gate);
            down.push_back(expert.down);
            up.push_back(expert.up);
        }
        add(prefix + "ffn_gate_exps.weight", TensorRole::gate, layer, std::move(gate));
        add(prefix + "ffn_down_exps.weight", TensorRole::down, layer, std::move(down));
        add(prefix + "ffn_up_exps.weight", TensorRole::up, layer, std::move(up));
    }

    void add(const std::string& name, TensorRole role, int layer, std::vector<TensorView> parts, int headDim = 0) {
        const std::int64_t columns = parts[0].columns;
        const TensorType wanted = recipeType(plan_.recipe, role, layer, model_.config);
        const TensorType type = fittingType(wanted, columns);
        if (type != wanted) {
            unfit_[{wanted, type, columns}].push_back(name);
        }
        for (const TensorView& part : parts) {
            again_ = again_ || (isQuantised(part.type) && part.type != type);
            plan_.bytes += rowBytes(type, columns) * static_cast<std::uint64_t>(part.rows);
        }
        plan_.tensors.push_back({name, type, std::move(parts), headDim});
    }

    void addNotes() {
        for (const auto& [change, names] : unfit_) {
            plan_.notes.push_back("Rows of " + std::to_string(change.columns) + " elements do not fit into blocks of " +
                                  traits(change.wanted).name + ": " + std::to_string(names.size()) +
                                  (names.size() == 1 ? " tensor becomes " : " tensors become ") +
                                  traits(change.type).name + " (" + names.front() +
                                  (names.size() == 1 ? ")." : " and others)."));
        }
        if (again_) {
            plan_.notes.push_back(
                "The source is quantised already: what it lost stays lost, and the new file is further from the "
                "original weights than one made of them.");
        }
    }

    struct Change {
        TensorType wanted, type;
        std::int64_t columns;
        bool operator<(const Change& other) const {
            return std::tie(wanted, type, columns) < std::tie(other.wanted, other.type, other.columns);
        }
    };

    const ModelFile& model_;
    QuantizePlan plan_;
    std::map<Change, std::vector<std::string>> unfit_;
    bool again_ = false;  // a tensor that is quantised already changes its type
};

// The row of a half-split source that is row `row` in interleaved order: pairs (i, i + headDim / 2) come together.
std::int64_t halfSplitRow(std::int64_t row, int headDim) {
    const std::int64_t within = row % headDim;
    return row - within + within % 2 * (headDim / 2) + within / 2;
}

// One tensor on its way into the file, some rows at a time.
class TensorStream {
public:
    TensorStream(const QuantizedTensor& tensor, ThreadPool& pool)
        : tensor_(tensor),
          pool_(pool),
          columns_(tensor.parts[0].columns),
          rowsOfPart_(tensor.parts[0].rows),
          outStride_(rowBytes(tensor.type, columns_)),
          values_(static_cast<std::size_t>(pool.threads())) {}

    Result<void> run(const GgufWriter::SinkFn& sink) {
        const std::int64_t rows = rowsOfPart_ * static_cast<std::int64_t>(tensor_.parts.size());
        const std::int64_t step = std::clamp<std::int64_t>(kPieceElements / columns_, 1, rows);
        piece_.resize(outStride_ * static_cast<std::uint64_t>(step));
        for (std::int64_t row = 0; row < rows; row += step) {
            const std::int64_t count = std::min(step, rows - row);
            convert(row, count);
            if (unfit_) {
                return Error{ErrorCode::badFile, "Tensor '" + tensor_.name + "' has a value that is no number, or " +
                                                     "that is too large for " + traits(tensor_.type).name + "."};
            }
            const auto bytes = std::span(piece_).first(outStride_ * static_cast<std::uint64_t>(count));
            if (Result<void> taken = sink(bytes); !taken) {
                return taken;
            }
        }
        return {};
    }

private:
    void convert(std::int64_t first, std::int64_t count) {
        const std::int64_t rowsOfTask = std::clamp<std::int64_t>(kTaskElements / columns_, 1, count);
        const auto tasks = static_cast<int>((count + rowsOfTask - 1) / rowsOfTask);
        pool_.run(tasks, [&](int thread, int task) {
            const std::int64_t end = std::min(count, (task + 1) * rowsOfTask);
            for (std::int64_t i = task * rowsOfTask; i < end; ++i) {
                convertRow(first + i, values_[static_cast<std::size_t>(thread)],
                           piece_.data() + outStride_ * static_cast<std::uint64_t>(i));
            }
        });
    }

    void convertRow(std::int64_t row, std::vector<float>& values, std::byte* out) {
        const TensorView& part = tensor_.parts[static_cast<std::size_t>(row / rowsOfPart_)];
        std::int64_t within = row % rowsOfPart_;
        if (tensor_.headDim > 0) {
            within = halfSplitRow(within, tensor_.headDim);
        }
        const std::byte* in = part.data + rowBytes(part.type, columns_) * static_cast<std::uint64_t>(within);
        if (part.type == tensor_.type) {
            std::memcpy(out, in, outStride_);
            return;
        }
        values.resize(static_cast<std::size_t>(columns_));
        dequantize(part.type, in, columns_, values.data());
        const bool wide = tensor_.type == TensorType::f32 || tensor_.type == TensorType::bf16;
        const float limit = wide ? std::numeric_limits<float>::max() : kLargestHalf;
        bool fits = true;
        for (const float value : values) {
            fits = fits & (std::fabs(value) <= limit);  // false for a NaN
        }
        if (!fits) {
            unfit_ = true;
        }
        quantize(tensor_.type, values.data(), columns_, out);
    }

    const QuantizedTensor& tensor_;
    ThreadPool& pool_;
    std::int64_t columns_;
    std::int64_t rowsOfPart_;
    std::uint64_t outStride_;
    std::vector<std::vector<float>> values_;  // a row, by thread
    std::vector<std::byte> piece_;
    std::atomic<bool> unfit_ = false;
};

bool sameFile(const fs::path& a, const fs::path& b) {
    std::error_code absent;
    return fs::equivalent(a, b, absent) && !absent;
}

// Whether writing `target` would write into a file that belongs to the model: one that is mapped, or another of its
// Hugging Face folder.
bool belongsTo(const ModelFile& model, const fs::path& target) {
    for (const auto& file : model.files) {
        if (sameFile(file->path(), target)) {
            return true;
        }
    }
    std::error_code failed;
    if (!fs::is_directory(model.info.path, failed)) {
        return false;
    }
    for (auto entry = fs::directory_iterator(model.info.path, failed); !failed && entry != fs::directory_iterator();
         entry.increment(failed)) {
        if (entry->path().extension() != ".gguf" && sameFile(entry->path(), target)) {
            return true;
        }
    }
    return false;
}

// That every byte that was converted had been there.
Result<void> checkSource(const ModelFile& model) {
    for (const auto& file : model.files) {
        if (!file->intact()) {
            return file->lostError();
        }
    }
    return {};
}

}  // namespace

QuantizePlan planQuantization(const ModelFile& model, TensorType recipe) { return Planner(model, recipe).plan(); }

Result<void> writeQuantized(const ModelFile& model, const QuantizePlan& plan, const std::string& path, int threads,
                            const QuantizeProgressFn& progress) {
    for (const std::string& written : {path, path + GgufWriter::kPartSuffix}) {
        if (belongsTo(model, written)) {
            return Error{ErrorCode::invalidArgument,
                         "'" + written + "' is the model that is read; write to another file."};
        }
    }
    ThreadPool pool(threads > 0 ? threads : cpuCores());
    GgufWriter writer;
    addModelMetadata(writer, model.info.name, plan.recipe, model.config);
    addTokenizerMetadata(writer, model.tokenizer);
    std::uint64_t done = 0;
    for (const QuantizedTensor& tensor : plan.tensors) {
        const TensorView& shape = tensor.parts[0];
        writer.addStreamedTensor(
            tensor.name, tensor.type, shape.columns, shape.rows, static_cast<std::int64_t>(tensor.parts.size()),
            [&](const GgufWriter::SinkFn& sink) {
                return TensorStream(tensor, pool).run([&](std::span<const std::byte> piece) -> Result<void> {
                    if (Result<void> there = checkSource(model); !there) {
                        return there;
                    }
                    Result<void> taken = sink(piece);
                    done += piece.size();
                    if (taken && progress && !progress(done, plan.bytes)) {
                        return Error{ErrorCode::cancelled, "Stopped; no file was written."};
                    }
                    return taken;
                });
            });
    }
    return writer.write(path);
}

}  // namespace sirocco
