// Dequantised values, and the blocks of the types that the gguf package quantises, bit for bit against that package.
// The golden file is made by make_quant_golden.py.
#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "engine/quant/dequantize.h"

namespace sirocco {
namespace {

struct Record {
    std::string name;
    int blocks = 0;
    std::size_t bytes = 0;
    std::size_t floats = 0;
    bool quantised = false;
    std::vector<std::byte> data;
    std::vector<float> values;
};

std::vector<Record> readGolden() {
    std::ifstream file(SIROCCO_GOLDEN_DIR "/quant.golden", std::ios::binary);
    std::vector<Record> records;
    for (std::string line; std::getline(file, line);) {
        Record one;
        std::istringstream(line) >> one.name >> one.blocks >> one.bytes >> one.floats >> one.quantised;
        one.data.resize(one.bytes);
        one.values.resize(one.floats);
        file.read(reinterpret_cast<char*>(one.data.data()), std::streamsize(one.bytes));
        file.read(reinterpret_cast<char*>(one.values.data()), std::streamsize(one.floats * sizeof(float)));
        records.push_back(std::move(one));
    }
    return records;
}

TEST(QuantGolden, EveryTypeReadsAndQuantisesAsTheGgufPackageDoes) {
    const std::vector<Record> records = readGolden();
    ASSERT_EQ(records.size(), 18u);
    for (const Record& one : records) {
        const auto type = tensorTypeFromName(one.name);
        ASSERT_TRUE(type) << one.name;
        const auto elements = static_cast<std::int64_t>(one.floats);
        ASSERT_EQ(rowBytes(*type, elements), one.bytes) << one.name;
        if (one.quantised) {
            std::vector<std::byte> made(one.bytes);
            quantize(*type, one.values.data(), elements, made.data());
            EXPECT_EQ(made, one.data) << one.name << " quantised";
        } else {
            std::vector<float> read(one.floats);
            dequantize(*type, one.data.data(), elements, read.data());
            EXPECT_EQ(std::memcmp(read.data(), one.values.data(), one.floats * sizeof(float)), 0) << one.name;
        }
    }
}

}  // namespace
}  // namespace sirocco
