// A folder in memory where a fuzz target puts the files that the loader opens. One a process.
#pragma once

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace sirocco::fuzz {

class ScratchFolder {
public:
    ScratchFolder() {
        std::error_code failed;
        const bool inMemory = std::filesystem::is_directory("/dev/shm", failed);
        path_ = (inMemory ? std::string("/dev/shm") : std::filesystem::temp_directory_path().string()) +
                "/sirocco-fuzz-XXXXXX";
        if (mkdtemp(path_.data()) == nullptr) {
            abort();
        }
    }
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    const std::string& path() const { return path_; }
    std::string file(std::string_view name) const { return path_ + "/" + std::string(name); }

    void write(std::string_view name, std::string_view bytes) const {
        const int file = open(this->file(name).c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (file < 0 || ::write(file, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) {
            abort();
        }
        close(file);
    }
    void remove(std::string_view name) const { unlink(file(name).c_str()); }

private:
    std::string path_;
};

}  // namespace sirocco::fuzz
