// A Hugging Face folder or a GGUF model in three parts: configuration, shards, vocabulary, added tokens, templates.
#include <algorithm>

#include "engine/runtime/model_loader.h"
#include "engine/text/tokenizer.h"
#include "tests/fuzz/file_bundle.h"
#include "tests/fuzz/scratch_folder.h"

using namespace sirocco;
using fuzz::expect;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const fuzz::ScratchFolder folder;
    const auto files = fuzz::readBundle({reinterpret_cast<const char*>(data), size});
    const auto isParts = [](const fuzz::BundledFile& file) {
        return std::string_view(fuzz::kBundleNames[file.name]).ends_with(".gguf");
    };
    const bool parts = std::any_of(files.begin(), files.end(), isParts);
    for (const fuzz::BundledFile& file : files) {
        folder.write(fuzz::kBundleNames[file.name], file.bytes);
    }
    const Result<ModelFile> model = openModel(parts ? folder.file("a-00001-of-00003.gguf") : folder.path());
    if (model) {
        std::uint64_t mapped = 0;
        for (const auto& file : model->files) {
            mapped += file->bytes().size();
        }
        expect(model->weights.bytes() <= mapped);
        expect(model->tokenizer.pieces.size() == std::size_t(model->config.vocab));
        (void)Tokenizer::create(model->tokenizer);
    } else {
        expect(!model.error().detail.empty());
    }
    for (const fuzz::BundledFile& file : files) {
        folder.remove(fuzz::kBundleNames[file.name]);
    }
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize,
                                               unsigned seed) {
    return fuzz::customMutation(data, size, maxSize, seed, fuzz::mutateBundle);
}
