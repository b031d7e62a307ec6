#include "engine/runtime/model_reader.h"

#include <cmath>
#include <filesystem>
#include <utility>

#include "engine/io/checked.h"
#include "engine/runtime/model_name.h"
#include "engine/text/prompt_template.h"

namespace sirocco {
namespace {

constexpr int kLongContext = 32768;  // Mixtral 8x7B's; small models are made with a RoPE base of 10000 on purpose

std::string shapeText(std::int64_t count, std::int64_t rows, std::int64_t columns) {
    const std::string matrix = std::to_string(rows) + " x " + std::to_string(columns);
    return count == 1 ? matrix : std::to_string(count) + " x " + matrix;
}

}  // namespace

Result<ModelFile> ModelReader::read() {
    checkKind();
    if (ok()) {
        readConfig();
    }
    checkConfig();
    if (ok()) {
        readWeights();
    }
    checkUnused();
    if (ok()) {
        readTokenizer();
    }
    checkVocabulary();
    if (error_) {
        return *error_;
    }
    warn();
    fillInfo();
    for (const auto& file : file_.files) {
        if (!file->intact()) {
            return file->lostError();
        }
    }
    return std::move(file_);
}

void ModelReader::fail(const Error& error) {
    if (!error_) {
        error_ = error;
    }
}

void ModelReader::fail(ErrorCode code, const std::string& what) {
    fail(Error{code, "'" + file_.info.path + "' " + what + "."});
}

int ModelReader::integer(const std::string& key, int low, int high, std::optional<int> fallback) {
    const std::optional<double> value = number(key);
    if (!value && fallback) {
        return *fallback;
    }
    if (!value) {
        bad("does not say " + key);
        return low;
    }
    if (!(*value >= low && *value <= high) || *value != std::floor(*value)) {
        bad("has " + key + " = " + std::to_string(*value) + ", outside of " + std::to_string(low) + " to " +
            std::to_string(high));
        return low;
    }
    return static_cast<int>(*value);
}

float ModelReader::real(const std::string& key, double low, double high, double fallback) {
    const double value = number(key).value_or(fallback);
    if (!(value >= low && value <= high)) {
        bad("has " + key + " = " + std::to_string(value) + ", which makes no sense");
        return static_cast<float>(fallback);
    }
    return static_cast<float>(value);
}

void ModelReader::checkConfig() {
    if (!ok()) {
        return;
    }
    const MixtralConfig& config = file_.config;
    if (config.heads % config.kvHeads != 0) {
        bad("has " + std::to_string(config.heads) + " query heads for " + std::to_string(config.kvHeads) +
            " key heads, which do not divide");
    }
    if (config.headDim % 2 != 0 || config.headDim < 2 ||
        static_cast<std::int64_t>(config.heads) * config.headDim > kMaxWidth) {
        bad("has " + std::to_string(config.heads) + " heads of " + std::to_string(config.headDim) +
            " elements, which makes no sense");
    }
}

void ModelReader::addTensor(const TensorView& tensor) {
    if (!byName_.emplace(tensor.name, tensors_.size()).second) {
        bad("holds tensor " + quotedName(tensor.name) + " twice");
    }
    tensors_.push_back(tensor);
}

const TensorView* ModelReader::find(const std::string& name) const {
    const auto found = byName_.find(name);
    return found != byName_.end() ? &tensors_[found->second] : nullptr;
}

TensorView ModelReader::tensor(const std::string& name, std::int64_t count, std::int64_t rows, std::int64_t columns,
                               const std::set<TensorType>& types) {
    if (!ok()) {
        return {};
    }
    const TensorView* found = find(name);
    if (found == nullptr) {
        bad("has no tensor '" + name + "'");
        return {};
    }
    if (found->count != count || found->rows != rows || found->columns != columns) {
        bad("has tensor '" + name + "' as " + shapeText(found->count, found->rows, found->columns) +
            " where its configuration asks for " + shapeText(count, rows, columns));
        return {};
    }
    if (types.empty() ? !isMatrixType(found->type) : !types.contains(found->type)) {
        unsupported("has tensor '" + name + "' as " + traits(found->type).name + ", which cannot be used there");
        return {};
    }
    used_.insert(name);
    return *found;
}

TensorView ModelReader::norm(const std::string& name) {
    return tensor(name, 1, 1, file_.config.dim, {TensorType::f32, TensorType::f16, TensorType::bf16});
}

TensorView ModelReader::router(const std::string& name) {
    return tensor(name, 1, file_.config.experts, file_.config.dim,
                  {TensorType::f32, TensorType::f16, TensorType::bf16});
}

// A tensor nobody asked for means that the model computes something we would leave out.
void ModelReader::checkUnused() {
    for (const TensorView& one : tensors_) {
        if (ok() && !used_.contains(one.name)) {
            unsupported("holds tensor " + quotedName(one.name) + ", which a Mixtral does not have");
        }
    }
}

void ModelReader::checkVocabulary() {
    if (ok() && file_.tokenizer.pieces.size() != static_cast<std::size_t>(file_.config.vocab)) {
        bad("has " + std::to_string(file_.tokenizer.pieces.size()) + " pieces in its vocabulary and embeddings for " +
            std::to_string(file_.config.vocab));
    }
}

void ModelReader::warn() {
    if (file_.config.ropeTheta == 10000.0f && file_.config.context >= kLongContext) {
        file_.info.warnings.push_back(
            "The file gives a RoPE base of 10000 where Mixtral 8x7B has 1000000; early conversions carried this "
            "mistake, and long answers of such a file get worse.");
    }
}

void ModelReader::fillInfo() {
    const MixtralConfig& config = file_.config;
    ModelInfo& info = file_.info;
    info.name = shownModelName(info.name);
    if (info.name.empty()) {
        info.name = shownModelName(std::filesystem::path(info.path).stem().string());
    }
    info.architecture = "mixtral";
    info.layers = config.layers;
    info.dim = config.dim;
    info.ffn = config.ffn;
    info.heads = config.heads;
    info.kvHeads = config.kvHeads;
    info.headDim = config.headDim;
    info.experts = config.experts;
    info.expertsUsed = config.expertsUsed;
    info.context = config.context;
    info.vocab = config.vocab;
    info.ropeTheta = config.ropeTheta;
    info.rmsEpsilon = config.rmsEpsilon;
    for (const TensorView& one : tensors_) {
        info.types[traits(one.type).name] += one.bytes;
        info.bytes += one.bytes;
    }
    info.bytesPerToken = file_.weights.bytesPerToken(config);
    info.hash = fingerprint();
    const RecognisedTemplate recognised = recogniseTemplate(file_.tokenizer, info.name);
    info.promptTemplate = recognised.found.value_or(PromptTemplate::automatic);
    info.suggestedTemplate = recognised.suggested;
    info.templateReason = recognised.why;
}

}  // namespace sirocco
