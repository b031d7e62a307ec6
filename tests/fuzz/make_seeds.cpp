// Writes the seeds that the fuzz targets start from: one small valid model for each way in which a model can lie on a
// disk.  make_seeds FOLDER  fills FOLDER/gguf, FOLDER/folder, FOLDER/tokenizer and FOLDER/prompt.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/fuzz/file_bundle.h"
#include "tests/support/stored_model.h"

namespace fs = std::filesystem;
using namespace sirocco;
using namespace sirocco::test;

namespace {

constexpr MixtralConfig kSmallest = {.layers = 1,
                                     .dim = 32,
                                     .ffn = 32,
                                     .heads = 2,
                                     .kvHeads = 1,
                                     .headDim = 16,
                                     .experts = 2,
                                     .expertsUsed = 2,
                                     .vocab = 8,
                                     .context = 64};

TokenizerData vocabulary(const std::string& chatTemplate) {
    TokenizerData data;
    data.pieces = {"<unk>", "<s>", "</s>", "<0x41>", "▁", "a", "b", "▁a"};
    data.scores = {0, 0, 0, 0, -3, -1, -2, -0.5f};
    data.types = {PieceType::unknown, PieceType::control, PieceType::control, PieceType::byte,
                  PieceType::normal,  PieceType::normal,  PieceType::normal,  PieceType::normal};
    data.chatTemplate = chatTemplate;
    return data;
}

StoredModel model(TensorType type, TensorType small, const std::string& chatTemplate) {
    StoredModel made;
    made.config = kSmallest;
    made.vocabulary = vocabulary(chatTemplate);
    const MixtralConfig& c = kSmallest;
    const auto add = [&](const std::string& name, TensorType stored, int columns, int rows) {
        made.tensors.push_back(
            {name, stored, columns, rows, std::vector<std::byte>(rowBytes(stored, columns) * std::size_t(rows))});
    };
    add("token_embd.weight", type, c.dim, c.vocab);
    add("blk.0.attn_norm.weight", small, c.dim, 1);
    add("blk.0.attn_q.weight", type, c.dim, c.queryWidth());
    add("blk.0.attn_k.weight", type, c.dim, c.kvWidth());
    add("blk.0.attn_v.weight", type, c.dim, c.kvWidth());
    add("blk.0.attn_output.weight", type, c.queryWidth(), c.dim);
    add("blk.0.ffn_norm.weight", small, c.dim, 1);
    add("blk.0.ffn_gate_inp.weight", small, c.dim, c.experts);
    for (const char* part : {"gate", "up", "down"}) {
        for (int e = 0; e < c.experts; ++e) {
            add("blk.0.ffn_" + std::string(part) + "." + std::to_string(e) + ".weight", type, c.dim, c.ffn);
        }
    }
    add("output_norm.weight", small, c.dim, 1);
    add("output.weight", type, c.dim, c.vocab);
    return made;
}

std::string readFile(const fs::path& path) {
    std::ostringstream read;
    read << std::ifstream(path, std::ios::binary).rdbuf();
    return read.str();
}

void writeSeed(const fs::path& folder, const std::string& name, const std::string& bytes) {
    fs::create_directories(folder);
    std::ofstream(folder / name, std::ios::binary) << bytes;
}

std::string bundle(const fs::path& folder) {
    std::vector<fuzz::BundledFile> files;
    for (std::size_t i = 0; i < std::size(fuzz::kBundleNames); ++i) {
        if (fs::exists(folder / fuzz::kBundleNames[i])) {
            files.push_back({static_cast<std::uint8_t>(i), readFile(folder / fuzz::kBundleNames[i])});
        }
    }
    return fuzz::writeBundle(files);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: make_seeds FOLDER\n", stderr);
        return 2;
    }
    const fs::path out = argv[1];
    const fs::path work = out / "work";
    const auto fresh = [&] {
        fs::remove_all(work);
        fs::create_directories(work);
        return work.string();
    };
    const auto gguf = [&](Storage storage, TensorType type, const std::string& chatTemplate) {
        const std::string path = storeModel(model(type, TensorType::f32, chatTemplate), storage, fresh());
        writeSeed(out / "gguf", std::string(storageName(storage)) + traits(type).name, readFile(path));
    };
    gguf(Storage::merged, TensorType::f32, "[INST]");
    gguf(Storage::merged, TensorType::q8_0, "");
    gguf(Storage::split, TensorType::q4_0, "<|im_start|>");
    gguf(Storage::fused, TensorType::bf16, "{{ other }}");

    for (const TensorType type : {TensorType::f32, TensorType::bf16}) {
        const std::string folder = storeModel(model(type, type, ""), Storage::huggingFace, fresh());
        writeSeed(out / "folder", std::string("Sharded") + traits(type).name, bundle(folder));
    }
    const fs::path folder = storeModel(model(TensorType::f16, TensorType::f16, ""), Storage::huggingFace, fresh());
    std::ofstream(folder / "added_tokens.json") << R"({"<x>": 7})";
    std::ofstream(folder / "tokenizer_config.json")
        << R"({"added_tokens_decoder":{"7":{"content":"<y>","special":true}},"eos_token":"</s>","chat_template":"[INST]"})";
    std::ofstream(folder / "chat_template.jinja") << "<|im_start|>";
    writeSeed(out / "folder", "Added", bundle(folder));

    const fs::path first = storeModel(model(TensorType::q8_0, TensorType::f32, ""), Storage::parts, fresh());
    std::vector<fuzz::BundledFile> parts;
    for (std::uint8_t i = 0; i < 3; ++i) {
        parts.push_back({static_cast<std::uint8_t>(9 + i),
                         readFile(first.parent_path() / ("tiny-0000" + std::to_string(i + 1) + "-of-00003.gguf"))});
    }
    writeSeed(out / "folder", "Parts", fuzz::writeBundle(parts));

    writeSeed(out / "tokenizer", "model", std::string(1, '\0') + sentencePieceModel(vocabulary("")));
    writeSeed(out / "tokenizer", "text", std::string(1, '\1') + "hello ▁a ab \xF0\x9F\x98\x80 </s>");
    writeSeed(out / "prompt", "turns",
              "\x01user says </s> [INST]\x02"
              "answer\x03more");
    fs::remove_all(work);
    return 0;
}
