#include "tests/support/stored_model.h"

#include <bit>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>

#include "engine/io/gguf_writer.h"

namespace sirocco::test {
namespace {

void writeFile(const std::string& path, const std::string& bytes) {
    if (!(std::ofstream(path, std::ios::binary) << bytes)) {
        throw std::runtime_error("cannot write " + path);
    }
}

void addMetadata(GgufWriter& writer, const MixtralConfig& c, const TokenizerData& vocabulary) {
    const auto number = [&](const char* key, int value) { writer.addUint32(key, std::uint32_t(value)); };
    writer.addText("general.architecture", "llama");
    writer.addText("general.name", "tiny");
    number("llama.block_count", c.layers);
    number("llama.context_length", c.context);
    number("llama.embedding_length", c.dim);
    number("llama.feed_forward_length", c.ffn);
    number("llama.attention.head_count", c.heads);
    number("llama.attention.head_count_kv", c.kvHeads);
    number("llama.rope.dimension_count", c.headDim);
    number("llama.expert_count", c.experts);
    number("llama.expert_used_count", c.expertsUsed);
    number("llama.vocab_size", c.vocab);
    writer.addFloat32("llama.rope.freq_base", c.ropeTheta);
    writer.addFloat32("llama.attention.layer_norm_rms_epsilon", c.rmsEpsilon);

    std::vector<std::int32_t> types;
    for (const PieceType type : vocabulary.types) {
        types.push_back(std::int32_t(type));
    }
    writer.addText("tokenizer.ggml.model", "llama");
    writer.addTexts("tokenizer.ggml.tokens", vocabulary.pieces);
    writer.addFloats("tokenizer.ggml.scores", vocabulary.scores);
    writer.addIntegers("tokenizer.ggml.token_type", types);
    number("tokenizer.ggml.bos_token_id", vocabulary.bos);
    number("tokenizer.ggml.eos_token_id", vocabulary.eos);
    number("tokenizer.ggml.unknown_token_id", vocabulary.unknown);
    writer.addBool("tokenizer.ggml.add_bos_token", true);
    writer.addBool("tokenizer.ggml.add_eos_token", false);
    writer.addText("tokenizer.chat_template", vocabulary.chatTemplate);
}

// A tensor of a file: several of the model's, one after the other.
struct FileTensor {
    std::string name;
    TensorType type = TensorType::f32;
    int columns = 0, rows = 0, count = 1;
    std::vector<std::byte> bytes;
};

void append(FileTensor& to, const StoredTensor& from) {
    to.bytes.insert(to.bytes.end(), from.bytes.begin(), from.bytes.end());
}

// "blk.3.ffn_gate.5.weight" is the gate of an expert of layer 3.
bool isExpert(const std::string& name, std::string& prefix, std::string& part, int& expert) {
    int layer = 0;
    char kind[16];
    if (std::sscanf(name.c_str(), "blk.%d.ffn_%15[a-z].%d.weight", &layer, kind, &expert) != 3) {
        return false;
    }
    prefix = "blk." + std::to_string(layer) + ".ffn_";
    part = kind;
    return true;
}

std::vector<FileTensor> ggufTensors(const StoredModel& model, Storage storage) {
    std::vector<FileTensor> tensors;
    std::map<std::string, std::size_t> merged;
    for (const StoredTensor& one : model.tensors) {
        std::string prefix;
        std::string part;
        int expert = 0;
        FileTensor tensor{one.name, one.type, one.columns, one.rows, 1, one.bytes};
        if (storage == Storage::split || !isExpert(one.name, prefix, part, expert)) {
            tensors.push_back(std::move(tensor));
            continue;
        }
        tensor.name = prefix + part + "_exps.weight";
        tensor.count = model.config.experts;
        const auto [found, isNew] = merged.emplace(tensor.name, tensors.size());
        if (isNew) {
            tensors.push_back(std::move(tensor));
        } else {
            append(tensors[found->second], one);
        }
    }
    return tensors;
}

// Gate and up of each layer in one, expert by expert.
void fuseGateAndUp(std::vector<FileTensor>& tensors) {
    std::vector<FileTensor> fused;
    for (FileTensor& gate : tensors) {
        const std::size_t at = gate.name.find("ffn_gate_exps");
        if (gate.name.find("ffn_up_exps") != std::string::npos) {
            continue;
        }
        if (at == std::string::npos) {
            fused.push_back(std::move(gate));
            continue;
        }
        const std::string upName = gate.name.substr(0, at) + "ffn_up_exps.weight";
        const FileTensor* up = nullptr;
        for (const FileTensor& other : tensors) {
            up = other.name == upName ? &other : up;
        }
        FileTensor both{gate.name.substr(0, at) + "ffn_gate_up_exps.weight",
                        gate.type,
                        gate.columns,
                        2 * gate.rows,
                        gate.count,
                        {}};
        const std::ptrdiff_t slice = std::ptrdiff_t(gate.bytes.size()) / gate.count;
        for (int e = 0; e < gate.count; ++e) {
            for (const FileTensor* half : {static_cast<const FileTensor*>(&gate), up}) {
                both.bytes.insert(both.bytes.end(), half->bytes.begin() + e * slice,
                                  half->bytes.begin() + (e + 1) * slice);
            }
        }
        fused.push_back(std::move(both));
    }
    tensors = std::move(fused);
}

void writeGguf(GgufWriter& writer, const std::string& path) {
    if (const auto written = writer.write(path); !written) {
        throw std::runtime_error(written.error().detail);
    }
}

void addTensor(GgufWriter& writer, const FileTensor& tensor) {
    writer.addTensor(tensor.name, tensor.type, tensor.columns, tensor.rows, tensor.count,
                     [&tensor](std::vector<std::byte>& out) -> Result<void> {
                         out = tensor.bytes;
                         return {};
                     });
}

std::string storeGguf(const StoredModel& model, Storage storage, const std::string& folder) {
    std::vector<FileTensor> tensors = ggufTensors(model, storage);
    if (storage == Storage::fused) {
        fuseGateAndUp(tensors);
    }
    GgufWriter writer;
    addMetadata(writer, model.config, model.vocabulary);
    for (const FileTensor& tensor : tensors) {
        addTensor(writer, tensor);
    }
    writeGguf(writer, folder + "/tiny.gguf");
    return folder + "/tiny.gguf";
}

std::string storeParts(const StoredModel& model, const std::string& folder) {
    constexpr std::uint32_t kParts = 3;
    const std::vector<FileTensor> tensors = ggufTensors(model, Storage::merged);
    for (std::uint32_t part = 0; part < kParts; ++part) {
        GgufWriter writer;
        if (part == 0) {
            addMetadata(writer, model.config, model.vocabulary);
        }
        writer.addUint32("split.no", part);
        writer.addUint32("split.count", kParts);
        writer.addUint32("split.tensors.count", std::uint32_t(tensors.size()));
        for (std::size_t i = part * tensors.size() / kParts; i < (part + 1) * tensors.size() / kParts; ++i) {
            addTensor(writer, tensors[i]);
        }
        writeGguf(writer, folder + "/tiny-0000" + std::to_string(part + 1) + "-of-00003.gguf");
    }
    return folder + "/tiny-00001-of-00003.gguf";
}

// Rows of each head from interleaved pairs to halves, as Hugging Face has them.
std::vector<std::byte> halfSplit(const StoredTensor& tensor, int headDim) {
    std::vector<std::byte> bytes(tensor.bytes.size());
    const std::size_t rowBytes = tensor.bytes.size() / std::size_t(tensor.rows);
    for (int row = 0; row < tensor.rows; ++row) {
        const int inHead = row % headDim;
        const int target = row - inHead + inHead / 2 + (inHead % 2) * headDim / 2;
        std::memcpy(bytes.data() + std::size_t(target) * rowBytes, tensor.bytes.data() + std::size_t(row) * rowBytes,
                    rowBytes);
    }
    return bytes;
}

std::string huggingFaceName(const std::string& name) {
    static const std::map<std::string, std::string> kNames = {{"token_embd.weight", "model.embed_tokens.weight"},
                                                              {"output_norm.weight", "model.norm.weight"},
                                                              {"output.weight", "lm_head.weight"},
                                                              {"attn_norm.weight", "input_layernorm.weight"},
                                                              {"attn_q.weight", "self_attn.q_proj.weight"},
                                                              {"attn_k.weight", "self_attn.k_proj.weight"},
                                                              {"attn_v.weight", "self_attn.v_proj.weight"},
                                                              {"attn_output.weight", "self_attn.o_proj.weight"},
                                                              {"ffn_norm.weight", "post_attention_layernorm.weight"},
                                                              {"ffn_gate_inp.weight", "block_sparse_moe.gate.weight"}};
    static const std::map<std::string, std::string> kParts = {{"gate", "w1"}, {"up", "w3"}, {"down", "w2"}};
    if (const auto found = kNames.find(name); found != kNames.end()) {
        return found->second;
    }
    const std::size_t end = name.find('.', 4);  // behind "blk."
    const std::string layer = "model.layers." + name.substr(4, end - 4) + ".";
    std::string prefix;
    std::string part;
    int expert = 0;
    if (isExpert(name, prefix, part, expert)) {
        return layer + "block_sparse_moe.experts." + std::to_string(expert) + "." + kParts.at(part) + ".weight";
    }
    return layer + kNames.at(name.substr(end + 1));
}

void writeShard(const std::vector<StoredTensor>& tensors, std::size_t begin, std::size_t end, int headDim,
                const std::string& path) {
    std::string header = R"({"__metadata__":{"format":"pt"})";
    std::string data;
    for (std::size_t i = begin; i < end; ++i) {
        const StoredTensor& tensor = tensors[i];
        const bool rotated = tensor.name.ends_with("attn_q.weight") || tensor.name.ends_with("attn_k.weight");
        const std::vector<std::byte> bytes = rotated ? halfSplit(tensor, headDim) : tensor.bytes;
        const std::string shape = tensor.rows == 1 ? std::to_string(tensor.columns)
                                                   : std::to_string(tensor.rows) + "," + std::to_string(tensor.columns);
        header += ",\"" + huggingFaceName(tensor.name) + R"(":{"dtype":")" + traits(tensor.type).name +
                  R"(","shape":[)" + shape + R"(],"data_offsets":[)" + std::to_string(data.size()) + "," +
                  std::to_string(data.size() + bytes.size()) + "]}";
        data.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    }
    writeFile(path, safetensorsBytes(header + "}", data));
}

std::string configJson(const MixtralConfig& c) {
    const auto number = [](const char* key, int value) {
        return std::string("\"") + key + "\":" + std::to_string(value) + ",";
    };
    return "{" + number("num_hidden_layers", c.layers) + number("hidden_size", c.dim) +
           number("intermediate_size", c.ffn) + number("num_attention_heads", c.heads) +
           number("num_key_value_heads", c.kvHeads) + number("head_dim", c.headDim) +
           number("num_local_experts", c.experts) + number("num_experts_per_tok", c.expertsUsed) +
           number("vocab_size", c.vocab) + number("max_position_embeddings", c.context) +
           "\"rope_theta\":" + std::to_string(c.ropeTheta) + ",\"rms_norm_eps\":1e-05," +
           R"("architectures":["MixtralForCausalLM"],"model_type":"mixtral","hidden_act":"silu",)" +
           R"("sliding_window":null,"tie_word_embeddings":false})";
}

std::string storeHuggingFace(const StoredModel& model, const std::string& folder) {
    const std::string path = folder + "/tiny";
    std::filesystem::create_directory(path);
    writeFile(path + "/config.json", configJson(model.config));
    writeFile(path + "/tokenizer.model", sentencePieceModel(model.vocabulary));
    const std::size_t half = model.tensors.size() / 2;
    writeShard(model.tensors, 0, half, model.config.headDim, path + "/model-00001-of-00002.safetensors");
    writeShard(model.tensors, half, model.tensors.size(), model.config.headDim,
               path + "/model-00002-of-00002.safetensors");
    return path;
}

void varint(std::string& out, std::uint64_t value) {
    for (; value >= 128; value >>= 7) {
        out += char((value & 127) | 128);
    }
    out += char(value);
}
void field(std::string& out, int number, std::uint64_t value) {
    varint(out, std::uint64_t(number) << 3);
    varint(out, value);
}
void field(std::string& out, int number, const std::string& text) {
    varint(out, (std::uint64_t(number) << 3) | 2);
    varint(out, text.size());
    out += text;
}
void field(std::string& out, int number, float value) {
    varint(out, (std::uint64_t(number) << 3) | 5);
    const auto bits = std::bit_cast<std::uint32_t>(value);
    out.append(reinterpret_cast<const char*>(&bits), sizeof(bits));
}

}  // namespace

const char* storageName(Storage storage) {
    constexpr const char* kNames[] = {"Merged", "Split", "Fused", "Parts", "HuggingFace"};
    return kNames[std::size_t(storage)];
}

bool canStore(Storage storage, TensorType type) {
    return storage != Storage::huggingFace || traits(type).blockElements == 1;
}

std::string storeModel(const StoredModel& model, Storage storage, const std::string& folder) {
    switch (storage) {
        case Storage::parts:
            return storeParts(model, folder);
        case Storage::huggingFace:
            return storeHuggingFace(model, folder);
        default:
            return storeGguf(model, storage, folder);
    }
}

// Field numbers: sentencepiece_model.proto.
std::string sentencePieceModel(const TokenizerData& vocabulary) {
    std::string model;
    for (std::size_t i = 0; i < vocabulary.pieces.size(); ++i) {
        std::string piece;
        field(piece, 1, vocabulary.pieces[i]);
        field(piece, 2, vocabulary.scores[i]);
        field(piece, 3, std::uint64_t(vocabulary.types[i]));
        field(model, 1, piece);
    }
    std::string trainer;
    field(trainer, 3, std::uint64_t{2});
    field(trainer, 40, std::uint64_t(vocabulary.unknown));
    field(trainer, 41, std::uint64_t(vocabulary.bos));
    field(trainer, 42, std::uint64_t(vocabulary.eos));
    field(model, 2, trainer);
    std::string normalizer;
    field(normalizer, 3, std::uint64_t{vocabulary.addDummyPrefix});
    field(model, 3, normalizer);
    return model;
}

std::string safetensorsBytes(const std::string& header, const std::string& data) {
    const std::uint64_t length = header.size();
    return std::string(reinterpret_cast<const char*>(&length), sizeof(length)) + header + data;
}

}  // namespace sirocco::test
