#include "tests/fuzz/gguf_mutator.h"

#include <optional>
#include <utility>
#include <vector>

#include "engine/io/gguf_format.h"

namespace sirocco::fuzz {
namespace {

struct Pair {
    std::string key;
    std::uint32_t kind = 0;
    std::string value;  // as stored
};

struct Tensor {
    std::string name;
    std::vector<std::uint64_t> shape;
    std::uint32_t type = 0;
    std::uint64_t offset = 0;
};

struct Tree {
    std::uint32_t version = 3;
    std::vector<Pair> pairs;
    std::vector<Tensor> tensors;
    std::string data;
    // Added to the counts of the header, which then lie.
    std::uint64_t extraPairs = 0;
    std::uint64_t extraTensors = 0;
};

constexpr const char* kKeys[] = {"general.architecture",
                                 "general.alignment",
                                 "general.name",
                                 "llama.block_count",
                                 "llama.context_length",
                                 "llama.embedding_length",
                                 "llama.feed_forward_length",
                                 "llama.attention.head_count",
                                 "llama.attention.head_count_kv",
                                 "llama.attention.key_length",
                                 "llama.attention.value_length",
                                 "llama.attention.layer_norm_rms_epsilon",
                                 "llama.attention.sliding_window",
                                 "llama.rope.dimension_count",
                                 "llama.rope.freq_base",
                                 "llama.rope.scaling.type",
                                 "llama.rope.scale_linear",
                                 "llama.expert_count",
                                 "llama.expert_used_count",
                                 "llama.vocab_size",
                                 "split.no",
                                 "split.count",
                                 "split.tensors.count",
                                 "tokenizer.ggml.model",
                                 "tokenizer.ggml.tokens",
                                 "tokenizer.ggml.scores",
                                 "tokenizer.ggml.token_type",
                                 "tokenizer.ggml.bos_token_id",
                                 "tokenizer.ggml.eos_token_id",
                                 "tokenizer.ggml.unknown_token_id",
                                 "tokenizer.ggml.add_space_prefix",
                                 "tokenizer.chat_template"};

constexpr std::size_t kScalarBytes[] = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

bool takeText(std::string_view& from, std::string& text) {
    std::uint64_t length = 0;
    return takeNumber(from, length) && takeBytes(from, length, text);
}

bool skipValue(std::string_view& from, std::uint32_t kind) {
    std::string skipped;
    if (kind == std::uint32_t(GgufKind::string)) {
        return takeText(from, skipped);
    }
    if (kind != std::uint32_t(GgufKind::array)) {
        return kind < std::size(kScalarBytes) && takeBytes(from, kScalarBytes[kind], skipped);
    }
    std::uint32_t element = 0;
    std::uint64_t count = 0;
    if (!takeNumber(from, element) || !takeNumber(from, count) || element == std::uint32_t(GgufKind::array)) {
        return false;
    }
    for (std::uint64_t i = 0; i < count; ++i) {
        if (!skipValue(from, element)) {
            return false;
        }
    }
    return true;
}

std::optional<Tree> parse(std::string_view bytes) {
    Tree tree;
    const std::string_view all = bytes;
    std::uint32_t magic = 0;
    std::uint64_t tensors = 0;
    std::uint64_t pairs = 0;
    if (!takeNumber(bytes, magic) || magic != kGgufMagic || !takeNumber(bytes, tree.version) ||
        !takeNumber(bytes, tensors) || !takeNumber(bytes, pairs)) {
        return std::nullopt;
    }
    for (std::uint64_t i = 0; i < pairs; ++i) {
        Pair pair;
        if (!takeText(bytes, pair.key) || !takeNumber(bytes, pair.kind)) {
            return std::nullopt;
        }
        const std::string_view value = bytes;
        if (!skipValue(bytes, pair.kind)) {
            return std::nullopt;
        }
        pair.value = value.substr(0, value.size() - bytes.size());
        tree.pairs.push_back(std::move(pair));
    }
    for (std::uint64_t i = 0; i < tensors; ++i) {
        Tensor tensor;
        std::uint32_t axes = 0;
        if (!takeText(bytes, tensor.name) || !takeNumber(bytes, axes) || axes > 8) {
            return std::nullopt;
        }
        tensor.shape.resize(axes);
        for (std::uint64_t& extent : tensor.shape) {
            if (!takeNumber(bytes, extent)) {
                return std::nullopt;
            }
        }
        if (!takeNumber(bytes, tensor.type) || !takeNumber(bytes, tensor.offset)) {
            return std::nullopt;
        }
        tree.tensors.push_back(std::move(tensor));
    }
    const std::size_t padding = (32 - (all.size() - bytes.size()) % 32) % 32;
    tree.data = bytes.substr(std::min(padding, bytes.size()));
    return tree;
}

void appendText(std::string& out, const std::string& text) {
    appendNumber<std::uint64_t>(out, text.size());
    out += text;
}

std::string write(const Tree& tree) {
    std::string out;
    appendNumber(out, kGgufMagic);
    appendNumber(out, tree.version);
    appendNumber<std::uint64_t>(out, tree.tensors.size() + tree.extraTensors);
    appendNumber<std::uint64_t>(out, tree.pairs.size() + tree.extraPairs);
    for (const Pair& pair : tree.pairs) {
        appendText(out, pair.key);
        appendNumber(out, pair.kind);
        out += pair.value;
    }
    for (const Tensor& tensor : tree.tensors) {
        appendText(out, tensor.name);
        appendNumber(out, static_cast<std::uint32_t>(tensor.shape.size()));
        for (const std::uint64_t extent : tensor.shape) {
            appendNumber(out, extent);
        }
        appendNumber(out, tensor.type);
        appendNumber(out, tensor.offset);
    }
    out.resize((out.size() + 31) / 32 * 32);
    return out + tree.data;
}

template <typename Item>
void rearrange(std::vector<Item>& items, Random& random) {
    if (items.empty()) {
        return;
    }
    const std::size_t at = random.below(items.size());
    switch (random.below(3)) {
        case 0:
            items.erase(items.begin() + std::ptrdiff_t(at));
            return;
        case 1:
            items.insert(items.begin() + std::ptrdiff_t(random.below(items.size() + 1)), Item(items[at]));
            return;
        default:
            std::swap(items[at], random.pick(items));
    }
}

void mutateValue(Pair& pair, Random& random) {
    const bool array = pair.kind == std::uint32_t(GgufKind::array);
    if (array && pair.value.size() >= 12 && random.oneIn(3)) {
        // The array's element kind, or its count.
        const std::uint64_t number = random.number();
        std::memcpy(pair.value.data() + (random.oneIn(2) ? 0 : 4), &number, random.oneIn(2) ? 4 : 8);
    } else if (pair.kind < std::size(kScalarBytes) && kScalarBytes[pair.kind] > 0) {
        const std::uint64_t number = random.number();
        pair.value.assign(reinterpret_cast<const char*>(&number), kScalarBytes[pair.kind]);
    } else if (pair.kind == std::uint32_t(GgufKind::string) && pair.value.size() >= 8 && random.oneIn(2)) {
        std::string text = pair.value.substr(8);
        mutateBytes(text, text.size() + 16);
        pair.value.clear();
        appendText(pair.value, text);
    } else {
        mutateBytes(pair.value, pair.value.size() + 16);
    }
}

void mutatePair(Tree& tree, Random& random) {
    if (tree.pairs.empty() || random.oneIn(8)) {
        Pair pair;
        pair.key = kKeys[random.below(std::size(kKeys))];
        pair.kind = std::uint32_t(GgufKind::uint32);
        appendNumber(pair.value, static_cast<std::uint32_t>(random.number()));
        tree.pairs.push_back(std::move(pair));
        return;
    }
    Pair& pair = random.pick(tree.pairs);
    switch (random.below(6)) {
        case 0:
            pair.key = kKeys[random.below(std::size(kKeys))];
            return;
        case 1:
            pair.kind = static_cast<std::uint32_t>(random.below(15));
            return;
        default:
            mutateValue(pair, random);
    }
}

void mutateTensor(Tree& tree, Random& random) {
    if (tree.tensors.empty()) {
        return;
    }
    Tensor& tensor = random.pick(tree.tensors);
    switch (random.below(6)) {
        case 0:
            tensor.name = random.pick(tree.tensors).name;
            return;
        case 1:
            tensor.type = static_cast<std::uint32_t>(random.oneIn(4) ? random.number() : random.below(40));
            return;
        case 2:
            tensor.offset = random.oneIn(2) ? random.number() : random.pick(tree.tensors).offset;
            return;
        case 3:
            tensor.shape.resize(random.below(6), 1);
            return;
        case 4:
            mutateBytes(tensor.name, tensor.name.size() + 8);
            return;
        default:
            if (!tensor.shape.empty()) {
                random.pick(tensor.shape) = random.number();
            }
    }
}

}  // namespace

void mutateGguf(std::string& bytes, Random& random, std::size_t maxSize) {
    std::optional<Tree> tree = parse(bytes);
    if (!tree || random.oneIn(12)) {
        return mutateBytes(bytes, maxSize);
    }
    for (std::size_t changes = 1 + random.below(3); changes > 0; --changes) {
        switch (random.below(10)) {
            case 0:
                rearrange(tree->pairs, random);
                break;
            case 1:
                rearrange(tree->tensors, random);
                break;
            case 2:
                tree->data.resize(random.oneIn(2) ? random.below(tree->data.size() + 1) : tree->data.size() + 32);
                break;
            case 3:
                (random.oneIn(2) ? tree->extraPairs : tree->extraTensors) = random.oneIn(2) ? 1 : random.number();
                break;
            case 4:
                tree->version = static_cast<std::uint32_t>(random.oneIn(4) ? random.number() : 2 + random.below(2));
                break;
            case 5:
            case 6:
                mutateTensor(*tree, random);
                break;
            default:
                mutatePair(*tree, random);
        }
    }
    bytes = write(*tree);
    if (random.oneIn(16)) {
        bytes.resize(random.below(bytes.size() + 1));
    }
}

}  // namespace sirocco::fuzz
