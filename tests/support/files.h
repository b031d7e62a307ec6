// Reading and changing whole files in tests.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

namespace sirocco::test {

inline std::string readFile(const std::string& path) {
    std::ostringstream read;
    read << std::ifstream(path, std::ios::binary).rdbuf();
    return read.str();
}

inline void writeFile(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

// Replaces the one place where `from` stands.
inline void replaceInFile(const std::string& path, const std::string& from, const std::string& to) {
    std::string bytes = readFile(path);
    const std::size_t at = bytes.find(from);
    ASSERT_NE(at, std::string::npos) << from << " is not in " << path;
    writeFile(path, bytes.replace(at, from.size(), to));
}

}  // namespace sirocco::test
