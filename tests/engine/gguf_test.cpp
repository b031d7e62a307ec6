#include "engine/io/gguf.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "engine/io/gguf_writer.h"
#include "tests/support/gguf_bytes.h"
#include "tests/support/temp_dir.h"

namespace sirocco::test {
namespace {

constexpr std::uint32_t kUint32 = 4, kBool = 7, kString = 8, kArray = 9, kUint64 = 10, kFloat64 = 12;
constexpr std::uint32_t kF32 = 0, kIQ2XS = 17;

GgufWriter::FillFn filledWith(int value) {
    return [value](std::vector<std::byte>& bytes) -> Result<void> {
        std::fill(bytes.begin(), bytes.end(), static_cast<std::byte>(value));
        return {};
    };
}

class Gguf : public testing::Test {
protected:
    Result<GgufFile> open(const GgufBytes& bytes) {
        bytes.writeTo(path_);
        return GgufFile::open(path_);
    }

    // Expects a refusal whose sentence contains `part`.
    void expectRefused(const GgufBytes& bytes, ErrorCode code, const std::string& part) {
        const Result<GgufFile> file = open(bytes);
        ASSERT_FALSE(file.ok()) << "accepted, expected: " << part;
        EXPECT_EQ(file.error().code, code);
        EXPECT_NE(file.error().detail.find(part), std::string::npos) << file.error().detail;
        EXPECT_EQ(file.error().detail.back(), '.') << file.error().detail;
    }

    TempDir folder_;
    std::string path_ = folder_.file("test.gguf");
};

// Gives `pieces` of 64 bytes each, of which the i-th is full of i.
GgufWriter::StreamFn piecesOf64(int pieces) {
    return [pieces](const GgufWriter::SinkFn& sink) -> Result<void> {
        for (int i = 0; i < pieces; ++i) {
            const std::vector<std::byte> piece(64, static_cast<std::byte>(i));
            if (Result<void> taken = sink(piece); !taken) {
                return taken;
            }
        }
        return {};
    };
}

TEST_F(Gguf, WhatIsWrittenIsRead) {
    GgufWriter writer;
    writer.addUint32("number", 7);
    writer.addFloat32("real", 1.5f);
    writer.addBool("flag", true);
    writer.addText("text", "ä\n");
    writer.addTexts("texts", {"a", "", "bc"});
    writer.addFloats("floats", {0.5f, -2});
    writer.addIntegers("integers", {3, -4});
    writer.addTensor("vector", TensorType::f32, 3, 1, 1, filledWith(1));
    writer.addTensor("matrix", TensorType::q8_0, 64, 2, 1, filledWith(2));
    writer.addTensor("experts", TensorType::f16, 4, 3, 2, filledWith(3));
    ASSERT_TRUE(writer.write(path_).ok());

    const Result<GgufFile> file = GgufFile::open(path_);
    ASSERT_TRUE(file.ok()) << file.error().detail;
    EXPECT_EQ(file->number("number"), 7);
    EXPECT_EQ(file->number("real"), 1.5);
    EXPECT_EQ(file->flag("flag"), true);
    EXPECT_EQ(file->text("text"), "ä\n");
    EXPECT_EQ(*file->texts("texts"), (std::vector<std::string>{"a", "", "bc"}));
    EXPECT_EQ(*file->floats("floats"), (std::vector<float>{0.5f, -2}));
    EXPECT_EQ(*file->integers("integers"), (std::vector<std::int64_t>{3, -4}));

    const TensorView* experts = file->tensor("experts");
    ASSERT_NE(experts, nullptr);
    EXPECT_EQ(experts->columns, 4);
    EXPECT_EQ(experts->rows, 3);
    EXPECT_EQ(experts->count, 2);
    EXPECT_EQ(experts->bytes, 48u);
    EXPECT_EQ(experts->slice(1).data, experts->data + 24);
    const TensorView* matrix = file->tensor("matrix");
    ASSERT_NE(matrix, nullptr);
    EXPECT_EQ(matrix->bytes, 2u * 2 * 34);
    EXPECT_EQ(matrix->data[0], std::byte{2});
    EXPECT_EQ(matrix->data[matrix->bytes - 1], std::byte{2});
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(matrix->data) % 32, 0u);
    EXPECT_EQ(file->tensor("absent"), nullptr);
}

TEST_F(Gguf, LookUpsOfAnotherKindFindNothing) {
    GgufWriter writer;
    writer.addText("text", "7");
    writer.addBool("flag", true);
    ASSERT_TRUE(writer.write(path_).ok());
    const Result<GgufFile> file = GgufFile::open(path_);
    ASSERT_TRUE(file.ok());
    EXPECT_EQ(file->number("text"), std::nullopt);
    EXPECT_EQ(file->number("flag"), std::nullopt);
    EXPECT_EQ(file->text("absent"), std::nullopt);
    EXPECT_EQ(file->texts("text"), nullptr);
}

TEST_F(Gguf, HashTellsModelsApart) {
    const auto hashOf = [this](int fill) {
        GgufWriter writer;
        writer.addTensor("t", TensorType::f32, 8, 1, 1, filledWith(fill));
        EXPECT_TRUE(writer.write(path_).ok());
        return GgufFile::open(path_)->hash();
    };
    const std::string one = hashOf(1);
    EXPECT_EQ(one.size(), 16u);
    EXPECT_EQ(one, hashOf(1));
    EXPECT_NE(one, hashOf(2));
}

TEST_F(Gguf, FailedWriteLeavesNoFile) {
    GgufWriter writer;
    writer.addTensor("t", TensorType::f32, 8, 1, 1, [](std::vector<std::byte>&) -> Result<void> {
        return Error{ErrorCode::cancelled, "stopped"};
    });
    EXPECT_EQ(writer.write(path_).error().code, ErrorCode::cancelled);
    EXPECT_TRUE(std::filesystem::is_empty(std::filesystem::path(path_).parent_path()));
}

TEST_F(Gguf, WriterRefusesRowsOfPartialBlocks) {
    GgufWriter writer;
    writer.addTensor("t", TensorType::q4_0, 33, 1, 1, filledWith(0));
    EXPECT_EQ(writer.write(path_).error().code, ErrorCode::invalidArgument);
}

TEST_F(Gguf, RefusesWhatIsNoFile) {
    EXPECT_EQ(GgufFile::open(folder_.file("absent")).error().code, ErrorCode::notFound);
    EXPECT_EQ(GgufFile::open(folder_.file("")).error().code, ErrorCode::invalidArgument);
    std::ofstream(path_).close();
    EXPECT_EQ(GgufFile::open(path_).error().code, ErrorCode::badFile);
}

TEST_F(Gguf, RefusesOtherFormatsAndVersions) {
    std::ofstream(path_) << "PK\x03\x04 something else entirely";
    const Result<GgufFile> other = GgufFile::open(path_);
    ASSERT_FALSE(other.ok());
    EXPECT_NE(other.error().detail.find("not a GGUF file"), std::string::npos);
    expectRefused(GgufBytes(0, 0, 1), ErrorCode::unsupported, "version 1");
    expectRefused(GgufBytes(0, 0, 4), ErrorCode::unsupported, "version 4");
    expectRefused(GgufBytes(0, 0, 0x03000000), ErrorCode::unsupported, "big-endian");
    EXPECT_TRUE(open(GgufBytes(0, 0, 2)).ok());
}

TEST_F(Gguf, RefusesCountsThatTheFileCannotHold) {
    expectRefused(GgufBytes(0, 1ull << 60), ErrorCode::badFile, "metadata entries");
    expectRefused(GgufBytes(1ull << 60, 0), ErrorCode::badFile, "tensors");
    expectRefused(GgufBytes(0, 1).number<std::uint64_t>(1ull << 62).raw(std::string(20, 'x')), ErrorCode::badFile,
                  "no readable name");
    expectRefused(GgufBytes(0, 1).key("k", kString).number<std::uint64_t>(~0ull), ErrorCode::badFile, "'k'");
    for (const std::uint32_t element : {kUint32, kBool, kString, kUint64, kFloat64}) {
        expectRefused(GgufBytes(0, 1).key("k", kArray).number(element).number<std::uint64_t>((1ull << 61) + 1),
                      ErrorCode::badFile, "'k'");
    }
}

TEST_F(Gguf, RefusesValuesOfUnknownOrNestedKinds) {
    expectRefused(GgufBytes(0, 1).key("k", 13).number<std::uint64_t>(0), ErrorCode::badFile, "'k'");
    expectRefused(GgufBytes(0, 1).key("k", kArray).number(kArray).number<std::uint64_t>(0), ErrorCode::badFile, "'k'");
    expectRefused(GgufBytes(0, 1).key("k", kBool).number<std::uint8_t>(2).raw("xxxx"), ErrorCode::badFile, "'k'");
}

TEST_F(Gguf, RefusesDuplicates) {
    expectRefused(GgufBytes(0, 2).key("same", kBool).raw("\x01").key("same", kBool).raw("\x01"), ErrorCode::badFile,
                  "'same' twice");
    expectRefused(GgufBytes(2, 0).tensor("t", {8}, kF32, 0).tensor("t", {8}, kF32, 32).data(64), ErrorCode::badFile,
                  "'t' twice");
}

TEST_F(Gguf, RefusesTypesByNameAndSaysWhichWork) {
    expectRefused(GgufBytes(1, 0).tensor("t", {256}, kIQ2XS, 0).data(256), ErrorCode::unsupported, "IQ2_XS");
    expectRefused(GgufBytes(1, 0).tensor("t", {256}, kIQ2XS, 0).data(256), ErrorCode::unsupported, matrixTypeNames());
    expectRefused(GgufBytes(1, 0).tensor("t", {256}, 4711, 0).data(256), ErrorCode::unsupported, "4711");
}

TEST_F(Gguf, RefusesImpossibleShapes) {
    expectRefused(GgufBytes(1, 0).tensor("t", {}, kF32, 0).data(64), ErrorCode::badFile, "0 axes");
    expectRefused(GgufBytes(1, 0).tensor("t", {1, 1, 1, 1, 1}, kF32, 0).data(64), ErrorCode::badFile, "5 axes");
    expectRefused(GgufBytes(1, 0).tensor("t", {8, 0}, kF32, 0).data(64), ErrorCode::badFile, "shape");
    expectRefused(GgufBytes(1, 0).tensor("t", {1ull << 32, 1ull << 32}, kF32, 0).data(64), ErrorCode::badFile, "shape");
    expectRefused(GgufBytes(1, 0).tensor("t", {1ull << 63, 2}, kF32, 0).data(64), ErrorCode::badFile, "shape");
    expectRefused(GgufBytes(1, 0).tensor("t", {2, 2, 2, 2}, kF32, 0).data(64), ErrorCode::badFile, "four axes");
    expectRefused(GgufBytes(1, 0).tensor("t", {33}, 8, 0).data(64), ErrorCode::badFile, "whole blocks");
}

TEST_F(Gguf, RefusesTensorsOutsideOfTheFile) {
    expectRefused(GgufBytes(1, 0).tensor("t", {8}, kF32, 0).data(31), ErrorCode::badFile, "'t'");
    expectRefused(GgufBytes(1, 0).tensor("t", {8}, kF32, 32).data(32), ErrorCode::badFile, "'t'");
    expectRefused(GgufBytes(1, 0).tensor("t", {8}, kF32, ~0ull - 31).data(32), ErrorCode::badFile, "'t'");
    expectRefused(GgufBytes(1, 0).tensor("t", {1ull << 59}, kF32, 0).data(32), ErrorCode::badFile, "'t'");
    EXPECT_TRUE(open(GgufBytes(1, 0).tensor("t", {8}, kF32, 0).data(32)).ok());
}

TEST_F(Gguf, RefusesOverlapsAndBadAlignment) {
    expectRefused(GgufBytes(2, 0).tensor("a", {16}, kF32, 0).tensor("b", {16}, kF32, 32).data(128), ErrorCode::badFile,
                  "overlaps");
    expectRefused(GgufBytes(1, 0).tensor("t", {8}, kF32, 4).data(64), ErrorCode::badFile, "aligned");
    for (const std::uint32_t alignment : {0u, 3u, 48u, 1u << 31}) {
        expectRefused(
            GgufBytes(1, 1).key("general.alignment", kUint32).number(alignment).tensor("t", {8}, kF32, 0).data(64),
            ErrorCode::badFile, "general.alignment");
    }
    EXPECT_TRUE(
        open(GgufBytes(1, 1).key("general.alignment", kUint32).number(64u).tensor("t", {8}, kF32, 64).data(96, 64))
            .ok());
}

TEST_F(Gguf, TensorsComeInPieces) {
    GgufWriter writer;
    writer.addStreamedTensor("streamed", TensorType::f32, 24, 2, 1, piecesOf64(3));
    writer.addTensor("filled", TensorType::f32, 1, 1, 1, filledWith(9));
    ASSERT_TRUE(writer.write(path_).ok());
    const Result<GgufFile> file = GgufFile::open(path_);
    ASSERT_TRUE(file.ok());
    for (int i = 0; i < 192; ++i) {
        EXPECT_EQ(file->tensor("streamed")->data[i], static_cast<std::byte>(i / 64));
    }
    EXPECT_EQ(file->tensor("filled")->data[3], std::byte{9});
}

TEST_F(Gguf, TensorsOfAnotherSizeThanSaidAreAMistake) {
    for (const int pieces : {0, 2, 4}) {
        GgufWriter writer;
        writer.addStreamedTensor("streamed", TensorType::f32, 24, 2, 1, piecesOf64(pieces));
        const Result<void> written = writer.write(path_);
        ASSERT_FALSE(written.ok());
        EXPECT_EQ(written.error().code, ErrorCode::internal);
        EXPECT_FALSE(std::filesystem::exists(path_));
        EXPECT_FALSE(std::filesystem::exists(path_ + ".part"));
    }
}

TEST_F(Gguf, NothingIsWrittenWhereThereIsNoRoom) {
    GgufWriter writer;
    bool asked = false;
    writer.addStreamedTensor("vast", TensorType::f32, std::int64_t{1} << 40, 1 << 12, 1,
                             [&](const GgufWriter::SinkFn&) -> Result<void> {
                                 asked = true;
                                 return Error{};
                             });
    const Result<void> written = writer.write(path_);
    ASSERT_FALSE(written.ok());
    EXPECT_EQ(written.error().code, ErrorCode::diskFull);
    EXPECT_NE(written.error().detail.find("MiB free"), std::string::npos) << written.error().detail;
    EXPECT_FALSE(asked);
    EXPECT_FALSE(std::filesystem::exists(path_ + ".part"));
}

TEST_F(Gguf, OnlyFilesAreReplaced) {
    GgufWriter writer;
    writer.addTensor("filled", TensorType::f32, 1, 1, 1, filledWith(9));
    for (const std::string& target : {std::string("/dev/null"), folder_.file(".")}) {
        const Result<void> written = writer.write(target);
        ASSERT_FALSE(written.ok());
        EXPECT_EQ(written.error().code, ErrorCode::invalidArgument);
    }
    std::ofstream(path_) << "old";
    ASSERT_TRUE(writer.write(path_).ok());
    EXPECT_TRUE(GgufFile::open(path_).ok());
}

}  // namespace
}  // namespace sirocco::test
