// A file with the true shapes of Mixtral 8x7B in Q4_0, 26 GB of holes: larger than the memory that is allowed, opened
// without reading its weights, and run from where it is mapped. All weights are zero, so the arithmetic is real and its
// result is known.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <sstream>

#include "engine/io/gguf_format.h"
#include "engine/runtime/planner.h"
#include "engine/runtime/synthesize.h"
#include "engine/runtime/vocabulary_file.h"
#include "tests/support/engine_run.h"
#include "tests/support/files.h"
#include "tests/support/gguf_bytes.h"
#include "tests/support/temp_dir.h"

namespace sirocco::test {
namespace {

constexpr std::uint64_t kMiB = std::uint64_t{1} << 20;

// Bytes of memory of this process, of one kind: "RssAnon" is what it allocated, "RssFile" what it sees of files.
std::uint64_t resident(const std::string& kind) {
    std::istringstream status(readFile("/proc/self/status"));
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(kind + ":")) {
            return std::stoull(line.substr(kind.size() + 1)) * 1024;
        }
    }
    throw std::runtime_error("no " + kind);
}

class TensorTable {
public:
    void add(const std::string& name, TensorType type, std::vector<std::uint64_t> shape) {
        std::uint64_t rows = 1;
        for (std::size_t axis = 1; axis < shape.size(); ++axis) {
            rows *= shape[axis];
        }
        entries_.push_back({name, traits(type).ggufId, std::move(shape), bytes_});
        const std::uint64_t size = rowBytes(type, std::int64_t(entries_.back().shape[0])) * rows;
        bytes_ += (size + kGgufDefaultAlignment - 1) / kGgufDefaultAlignment * kGgufDefaultAlignment;
    }
    std::uint64_t count() const { return entries_.size(); }
    std::uint64_t bytes() const { return bytes_; }
    void writeTo(GgufBytes& file) const {
        for (const Entry& entry : entries_) {
            file.tensor(entry.name, entry.shape, entry.type, entry.offset);
        }
    }

private:
    struct Entry {
        std::string name;
        std::uint32_t type;
        std::vector<std::uint64_t> shape;
        std::uint64_t offset;
    };
    std::vector<Entry> entries_;
    std::uint64_t bytes_ = 0;
};

TensorTable mixtralTensors(const MixtralConfig& c) {
    const auto u = [](int value) { return std::uint64_t(value); };
    constexpr TensorType kType = TensorType::q4_0;
    TensorTable table;
    table.add("token_embd.weight", kType, {u(c.dim), u(c.vocab)});
    for (int layer = 0; layer < c.layers; ++layer) {
        const std::string prefix = "blk." + std::to_string(layer) + ".";
        table.add(prefix + "attn_norm.weight", TensorType::f32, {u(c.dim)});
        table.add(prefix + "attn_q.weight", kType, {u(c.dim), u(c.queryWidth())});
        table.add(prefix + "attn_k.weight", kType, {u(c.dim), u(c.kvWidth())});
        table.add(prefix + "attn_v.weight", kType, {u(c.dim), u(c.kvWidth())});
        table.add(prefix + "attn_output.weight", kType, {u(c.queryWidth()), u(c.dim)});
        table.add(prefix + "ffn_norm.weight", TensorType::f32, {u(c.dim)});
        table.add(prefix + "ffn_gate_inp.weight", TensorType::f32, {u(c.dim), u(c.experts)});
        table.add(prefix + "ffn_gate_exps.weight", kType, {u(c.dim), u(c.ffn), u(c.experts)});
        table.add(prefix + "ffn_up_exps.weight", kType, {u(c.dim), u(c.ffn), u(c.experts)});
        table.add(prefix + "ffn_down_exps.weight", kType, {u(c.ffn), u(c.dim), u(c.experts)});
    }
    table.add("output_norm.weight", TensorType::f32, {u(c.dim)});
    table.add("output.weight", kType, {u(c.dim), u(c.vocab)});
    return table;
}

void addVocabulary(GgufBytes& file, const TokenizerData& data) {
    const auto array = [&](const char* key, GgufKind kind) {
        file.key(key, std::uint32_t(GgufKind::array))
            .number(std::uint32_t(kind))
            .number<std::uint64_t>(data.pieces.size());
    };
    file.key("tokenizer.ggml.model", std::uint32_t(GgufKind::string)).text("llama");
    array("tokenizer.ggml.tokens", GgufKind::string);
    for (const std::string& piece : data.pieces) {
        file.text(piece);
    }
    array("tokenizer.ggml.scores", GgufKind::float32);
    for (const float score : data.scores) {
        file.number(score);
    }
    array("tokenizer.ggml.token_type", GgufKind::int32);
    for (const PieceType type : data.types) {
        file.number(std::int32_t(type));
    }
}

std::uint64_t writeSparse(const std::string& path) {
    const MixtralConfig& c = kMixtral8x7B;
    const TensorTable tensors = mixtralTensors(c);
    GgufBytes file(tensors.count(), 14);
    const auto number = [&file](const char* key, int value) {
        file.key(key, std::uint32_t(GgufKind::uint32)).number(std::uint32_t(value));
    };
    file.key("general.architecture", std::uint32_t(GgufKind::string)).text("llama");
    number("llama.block_count", c.layers);
    number("llama.context_length", c.context);
    number("llama.embedding_length", c.dim);
    number("llama.feed_forward_length", c.ffn);
    number("llama.attention.head_count", c.heads);
    number("llama.attention.head_count_kv", c.kvHeads);
    number("llama.expert_count", c.experts);
    number("llama.expert_used_count", c.expertsUsed);
    file.key("llama.rope.freq_base", std::uint32_t(GgufKind::float32)).number(1e6f);
    addVocabulary(file, makeByteVocabulary(c.vocab));
    tensors.writeTo(file);
    file.data(0);
    file.writeTo(path);
    std::filesystem::resize_file(path, file.bytes().size() + tensors.bytes());
    return tensors.bytes();
}

TEST(SparseModel, MixtralsTrueShapesRunFromTheMappedFile) {
#if defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "the thread sanitizer's shadow of 26 GB does not fit into memory; the other builds run it";
#endif
    const TempDir folder;
    const std::string path = folder.file("sparse.gguf");
    const std::uint64_t bytes = writeSparse(path);
    EXPECT_GT(bytes, 26'000'000'000u);
    struct stat status {};
    ASSERT_EQ(stat(path.c_str(), &status), 0);
    if (std::uint64_t(status.st_blocks) * 512 > 100 * kMiB) {
        GTEST_SKIP() << "the file system of the temporary folder has no sparse files";
    }

    const std::uint64_t seenBefore = resident("RssFile");
    const auto start = std::chrono::steady_clock::now();
    const Result<ModelInfo> info = inspectModel(path);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    ASSERT_TRUE(info.ok()) << info.error().detail;
    EXPECT_EQ(info->layers, 32);
    EXPECT_NEAR(double(info->bytesPerToken), 7.3e9, 0.2e9);
    const std::uint64_t seen = resident("RssFile") - std::min(resident("RssFile"), seenBefore);
    std::printf("opened and inspected %.1f GB in %.3f s, %llu MiB of files seen\n", double(bytes) / 1e9,
                seconds.count(), static_cast<unsigned long long>(seen / kMiB));
    EXPECT_LT(seen, 200 * kMiB) << "opening must not read the weights";

    EngineOptions options;
    options.model = path;
    options.context = 512;
    options.memoryLimit.computer = 4'000'000'000;
    ASSERT_FALSE(loadEngine(options).ok()) << "larger than what is allowed";
    EXPECT_EQ(loadEngine(options).error().code, ErrorCode::outOfMemory);
    options.allowWeightsFromDisk = true;
    const std::uint64_t heldBefore = resident("RssAnon");
    const Result<std::unique_ptr<Engine>> engine = loadEngine(options);
    ASSERT_TRUE(engine.ok()) << engine.error().detail;
    const MemoryPlan& plan = (*engine)->plan();
    EXPECT_EQ(plan.verdict, PlanVerdict::weightsFromDisk);
    GenerationRequest request;
    request.tokens = {1};
    request.maxTokens = 2;
    const Record record = generate(**engine, request);
    EXPECT_EQ(record.lanes[0].tokens.size(), 2u);
    EXPECT_EQ(record.lanes[0].end->reason, StopReason::length);
    EXPECT_EQ(record.finished->value().decodeSteps, 2);
    // What lies on the disk is not said to be in memory.
    const std::vector<PlanLine> inMemory = (*engine)->residentMemory();
    const std::uint64_t weightsRead = bytesOf(inMemory, "dense") + bytesOf(inMemory, "experts");
    EXPECT_LE(weightsRead, resident("RssFile"));
    EXPECT_GT(bytesOf(inMemory, "experts"), 0u);
    EXPECT_LT(bytesOf(inMemory, "experts"), bytesOf(plan.lines, "experts") / 2) << "two experts of eight were visited";
    const std::uint64_t weights = bytesOf(plan.lines, "dense") + bytesOf(plan.lines, "experts");
    const std::uint64_t held = resident("RssAnon") - heldBefore;
    std::printf("two tokens at %.2f s each, %llu MiB held beside the mapped file, %llu planned\n",
                record.finished->value().decodeSeconds / 2, static_cast<unsigned long long>(held / kMiB),
                static_cast<unsigned long long>((plan.total - weights) / kMiB));
    EXPECT_LT(held, plan.total - weights + 64 * kMiB);
}

}  // namespace
}  // namespace sirocco::test
