// One GGUF file: what is accepted can be read to its last byte, and the loader says yes or one sentence.

#include "engine/io/gguf.h"
#include "engine/runtime/gguf_model.h"
#include "engine/text/tokenizer.h"
#include "tests/fuzz/gguf_mutator.h"
#include "tests/fuzz/scratch_folder.h"

using namespace sirocco;
using fuzz::expect;

namespace {

void checkTensors(const GgufFile& file) {
    const auto bytes = file.file()->bytes();
    for (const TensorView& tensor : file.tensors()) {
        expect(tensor.data >= bytes.data() && tensor.bytes <= bytes.size() &&
               tensor.data + tensor.bytes <= bytes.data() + bytes.size());
        expect(tensor.bytes ==
               rowBytes(tensor.type, tensor.columns) * std::uint64_t(tensor.rows) * std::uint64_t(tensor.count));
        expect(file.tensor(tensor.name) == &tensor);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const fuzz::ScratchFolder folder;
    folder.write("a.gguf", {reinterpret_cast<const char*>(data), size});
    std::vector<GgufFile> parts;
    {
        Result<GgufFile> file = GgufFile::open(folder.file("a.gguf"));
        if (!file) {
            expect(!file.error().detail.empty());
            return 0;
        }
        checkTensors(*file);
        parts.push_back(std::move(*file));
    }
    const Result<ModelFile> model = readGgufModel(parts);
    if (!model) {
        expect(!model.error().detail.empty());
        return 0;
    }
    expect(model->tokenizer.pieces.size() == std::size_t(model->config.vocab));
    expect(model->weights.layers.size() == std::size_t(model->config.layers));
    expect(model->weights.bytes() <= parts.front().file()->bytes().size());
    (void)Tokenizer::create(model->tokenizer);
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize,
                                               unsigned seed) {
    return fuzz::customMutation(data, size, maxSize, seed, fuzz::mutateGguf);
}
