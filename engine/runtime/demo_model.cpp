#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/api/engine.h"

namespace sirocco {

Result<std::string> demoModelPath() {
    namespace fs = std::filesystem;
    std::error_code ignored;
    if (const char* named = std::getenv("SIROCCO_DEMO_MODEL"); named != nullptr && *named != '\0') {
        if (fs::is_regular_file(named, ignored)) {
            return std::string(named);
        }
        return Error{ErrorCode::notFound,
                     "SIROCCO_DEMO_MODEL names '" + std::string(named) + "', where there is no file."};
    }
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    const fs::path installed = program.parent_path() / ".." / "share" / "sirocco" / "sirocco-demo.gguf";
    for (const fs::path& place : {installed, fs::path(SIROCCO_SOURCE_DEMO_MODEL)}) {
        if (fs::is_regular_file(place, ignored)) {
            return place.lexically_normal().string();
        }
    }
    return Error{ErrorCode::notFound, "The demo model is neither at '" + installed.lexically_normal().string() +
                                          "' nor at '" + SIROCCO_SOURCE_DEMO_MODEL + "'."};
}

}  // namespace sirocco
