// What the environment says to tests: $SIROCCO_TESTS is how much to run, $SIROCCO_TEST_DATA a folder with data that is
// not shipped with the source.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace sirocco::test {

// Full products where a pairwise set is the default.
inline bool fullTests() {
    const char* extent = std::getenv("SIROCCO_TESTS");
    return extent != nullptr && std::string(extent) == "full";
}

// The file's path, empty when there is no such file.
inline std::string testData(const std::string& name) {
    const char* folder = std::getenv("SIROCCO_TEST_DATA");
    const std::filesystem::path path = std::filesystem::path(folder == nullptr ? "" : folder) / name;
    return folder != nullptr && std::filesystem::exists(path) ? path.string() : std::string();
}

}  // namespace sirocco::test

// Declares `variable` as the path, or skips the test by name.
#define SIROCCO_TEST_DATA_OR_SKIP(variable, name)                                  \
    const std::string variable = sirocco::test::testData(name);                    \
    if (variable.empty()) {                                                        \
        GTEST_SKIP() << "needs " << (name) << " in the folder $SIROCCO_TEST_DATA"; \
    }
