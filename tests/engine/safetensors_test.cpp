// One file of safetensors, whole and damaged.
#include "engine/io/safetensors.h"

#include <gtest/gtest.h>

#include "tests/support/files.h"
#include "tests/support/stored_model.h"
#include "tests/support/temp_dir.h"

namespace sirocco::test {
namespace {

class Safetensors : public testing::Test {
protected:
    Result<SafetensorsFile> open(const std::string& header, std::size_t dataBytes) {
        writeFile(path_, safetensorsBytes(header, std::string(dataBytes, '\x01')));
        return SafetensorsFile::open(path_);
    }
    void expectRefused(const std::string& header, std::size_t dataBytes, const std::string& part,
                       ErrorCode code = ErrorCode::badFile) {
        const Result<SafetensorsFile> file = open(header, dataBytes);
        ASSERT_FALSE(file.ok()) << "accepted: " << header;
        EXPECT_EQ(file.error().code, code) << file.error().detail;
        EXPECT_NE(file.error().detail.find(part), std::string::npos) << file.error().detail;
    }

    TempDir folder_;
    std::string path_ = folder_.file("a.safetensors");
};

TEST_F(Safetensors, ListsTensorsInTheOrderOfTheirBytes) {
    const Result<SafetensorsFile> file = open(
        R"({"__metadata__":{"format":"pt"},"a":{"dtype":"F16","shape":[2,3],"data_offsets":[8,20]},)"
        R"("b":{"dtype":"BF16","shape":[4],"data_offsets":[0,8]},"c":{"dtype":"F32","shape":[2,1,1],"data_offsets":[20,28]}})",
        28);
    ASSERT_TRUE(file.ok()) << file.error().detail;
    ASSERT_EQ(file->tensors().size(), 3u);
    EXPECT_EQ(file->tensors()[0].name, "b");
    EXPECT_EQ(file->tensors()[0].rows, 1);
    EXPECT_EQ(file->tensors()[1].name, "a");
    EXPECT_EQ(file->tensors()[1].rows, 2);
    EXPECT_EQ(file->tensors()[1].columns, 3);
    EXPECT_EQ(file->tensors()[1].data - file->tensors()[0].data, 8);
    EXPECT_EQ(file->tensors()[2].count, 2);
    EXPECT_EQ(file->hash().size(), 16u);
}

TEST_F(Safetensors, RefusesBrokenHeaders) {
    for (const std::string& bytes : {std::string(), std::string("1234567"), std::string(8, '\xff'),
                                     std::string("\x05\0\0\0\0\0\0\0{}", 10), safetensorsBytes("[]", "")}) {
        writeFile(path_, bytes);
        const Result<SafetensorsFile> file = SafetensorsFile::open(path_);
        ASSERT_FALSE(file.ok());
        EXPECT_EQ(file.error().code, ErrorCode::badFile);
    }
    expectRefused("{", 0, "no valid JSON");
    expectRefused("{\"a\":1", 0, "no valid JSON");
    expectRefused(
        R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
        8, "twice");
    expectRefused("{\"a\":" + std::string(2000, '[') + std::string(2000, ']') + "}", 0, "deeply");
}

TEST_F(Safetensors, RefusesTensorsThatMakeNoSense) {
    for (const char* entry :
         {"1", "{}", R"({"dtype":"F32","shape":[1]})", R"({"shape":[1],"data_offsets":[0,4]})",
          R"({"dtype":7,"shape":[1],"data_offsets":[0,4]})", R"({"dtype":"F32","shape":1,"data_offsets":[0,4]})",
          R"({"dtype":"F32","shape":[],"data_offsets":[0,4]})", R"({"dtype":"F32","shape":[0],"data_offsets":[0,0]})",
          R"({"dtype":"F32","shape":[-1],"data_offsets":[0,4]})",
          R"({"dtype":"F32","shape":[1.0],"data_offsets":[0,4]})",
          R"({"dtype":"F32","shape":[1,1,1,1],"data_offsets":[0,4]})",
          R"({"dtype":"F32","shape":[1],"data_offsets":[0,4,8]})", R"({"dtype":"F32","shape":[1],"data_offsets":[4]})",
          R"({"dtype":"F32","shape":[1],"data_offsets":[4,0]})", R"({"dtype":"F32","shape":[1],"data_offsets":[0,8]})",
          R"({"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]})",
          R"({"dtype":"F32","shape":[18446744073709551615],"data_offsets":[0,4]})",
          R"({"dtype":"F32","shape":[4611686018427387905],"data_offsets":[0,4]})"}) {
        expectRefused(std::string("{\"a\":") + entry + "}", 8, "'a'");
    }
    expectRefused(R"({"a":{"dtype":"F8_E4M3","shape":[4],"data_offsets":[0,4]}})", 4, "'F8_E4M3'",
                  ErrorCode::unsupported);
    expectRefused(R"({"a":{"dtype":"I32","shape":[1],"data_offsets":[0,4]}})", 4, "F32, F16 and BF16",
                  ErrorCode::unsupported);
}

TEST_F(Safetensors, EveryByteBelongsToExactlyOneTensor) {
    const auto two = [](int begin, int end) {
        return R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[)" +
               std::to_string(begin) + "," + std::to_string(end) + "]}}";
    };
    EXPECT_TRUE(open(two(4, 8), 8).ok());
    expectRefused(two(2, 6), 8, "belong to none, or to two");
    expectRefused(two(0, 4), 8, "belong to none, or to two");
    expectRefused(two(8, 12), 12, "belong to none, or to two");
    expectRefused(two(4, 8), 7, "in the middle of tensor 'b'");
    expectRefused(two(4, 8), 9, "1 bytes behind");
    expectRefused(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[18446744073709551612,18446744073709551616]}})", 4,
                  "'a'");
}

TEST_F(Safetensors, NamesFromTheFileAreMadeHarmless) {
    expectRefused(R"({"a\u001b[31m\n":1})", 0, "'a?[31m?'");
    expectRefused("{\"" + std::string(500, 'x') + "\":1}", 0, std::string(80, 'x') + "…");
}

}  // namespace
}  // namespace sirocco::test
