#include "engine/runtime/model_loader.h"

#include <filesystem>

#include "engine/api/engine.h"
#include "engine/io/gguf_parts.h"
#include "engine/runtime/gguf_model.h"
#include "engine/runtime/huggingface_model.h"

namespace sirocco {
namespace {

namespace fs = std::filesystem;

Result<ModelFile> openFolder(const std::string& path) {
    std::error_code ignored;
    if (fs::exists(fs::path(path) / "config.json", ignored)) {
        return readHuggingFaceModel(path);
    }
    return Error{ErrorCode::invalidArgument, "'" + path +
                                                 "' is a folder without a config.json; a Hugging Face folder or a "
                                                 "GGUF file is needed."};
}

}  // namespace

Result<ModelFile> openModel(const std::string& path) {
    if (path.empty()) {
        return Error{ErrorCode::invalidArgument, "No model was named."};
    }
    std::string resolved = path;
    if (path == "demo") {
        Result<std::string> demo = demoModelPath();
        if (!demo) {
            return demo.error();
        }
        resolved = *demo;
    }
    std::error_code ignored;
    if (fs::is_directory(resolved, ignored)) {
        return openFolder(resolved);
    }
    const Result<std::vector<GgufFile>> parts = openGgufParts(resolved);
    if (!parts) {
        return parts.error();
    }
    return readGgufModel(*parts);
}

}  // namespace sirocco
