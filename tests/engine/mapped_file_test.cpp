// Files that shrink while we read them: nothing ends the program, and everybody who read what was gone is told.
#include "engine/io/mapped_file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>

#include "engine/io/gguf.h"
#include "tests/support/engine_run.h"
#include "tests/support/files.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPages = 64;
constexpr std::size_t kBytes = kPages * 4096;

std::size_t sumOf(const MappedFile& file) {
    std::size_t sum = 0;
    for (const std::byte one : file.bytes()) {
        sum += std::size_t(one);
    }
    return sum;
}

TEST(ShrinkingFile, ReadsAsZerosAndSaysSo) {
    const TempDir folder;
    const std::string path = folder.file("a");
    writeFile(path, std::string(kBytes, '\x01'));
    const Result<MappedFile> file = MappedFile::open(path);
    ASSERT_TRUE(file.ok());
    EXPECT_EQ(sumOf(*file), kBytes);
    EXPECT_TRUE(file->intact());
    fs::resize_file(path, 3 * 4096 + 10);
    EXPECT_TRUE(file->intact()) << "nobody has read what is gone";
    EXPECT_EQ(sumOf(*file), 3 * 4096 + 10u);
    EXPECT_FALSE(file->intact());
    EXPECT_EQ(file->lostError().code, ErrorCode::io);
    EXPECT_EQ(sumOf(*file), 3 * 4096 + 10u) << "once more, without a second signal";
}

TEST(ShrinkingFile, OthersStayIntact) {
    const TempDir folder;
    writeFile(folder.file("a"), std::string(kBytes, '\x01'));
    writeFile(folder.file("b"), std::string(kBytes, '\x01'));
    Result<MappedFile> first = MappedFile::open(folder.file("a"));
    const Result<MappedFile> second = MappedFile::open(folder.file("b"));
    const MappedFile moved = std::move(*first);  // the guard moves along
    fs::resize_file(folder.file("a"), 0);
    EXPECT_EQ(sumOf(moved), 0u);
    EXPECT_FALSE(moved.intact());
    EXPECT_TRUE(second->intact());
    EXPECT_EQ(sumOf(*second), kBytes);
}

TEST(ShrinkingFile, ManyMappingsComeAndGo) {
    const TempDir folder;
    writeFile(folder.file("a"), std::string(4096, '\x01'));
    for (int round = 0; round < 3; ++round) {
        std::vector<MappedFile> files;
        for (int i = 0; i < 700; ++i) {  // more than there are guards
            Result<MappedFile> file = MappedFile::open(folder.file("a"));
            ASSERT_TRUE(file.ok());
            files.push_back(std::move(*file));
        }
        EXPECT_TRUE(files.back().intact());
    }
    const Result<MappedFile> file = MappedFile::open(folder.file("a"));
    fs::resize_file(folder.file("a"), 0);
    EXPECT_EQ(sumOf(*file), 0u);
    EXPECT_FALSE(file->intact()) << "guards are given back";
}

// A model whose file is shortened between two requests: the answer that ran into it fails with a sentence, the engine
// lives on and refuses politely.
TEST(ShrinkingFile, AnAnswerFailsWithASentence) {
    const TinyModel model({.type = TensorType::q8_0});
    const auto engine = load(model.path());
    EXPECT_EQ(generate(*engine, tokensRequest(model.prompt(10), seeded(1), 5)).lanes[0].end->reason,
              StopReason::length);
    fs::resize_file(model.path(), fs::file_size(model.path()) / 2);
    for (int i = 0; i < 2; ++i) {
        const Record record = generate(*engine, tokensRequest(model.prompt(80, 11), seeded(2), 5));
        ASSERT_TRUE(record.lanes[0].end);
        EXPECT_EQ(record.lanes[0].end->reason, StopReason::failed);
        EXPECT_NE(record.lanes[0].end->error.find("open the model again"), std::string::npos)
            << record.lanes[0].end->error;
    }
    const Result<LogitsResult> result = engine->logits({.tokens = model.prompt(5)});
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::io);
}

}  // namespace
}  // namespace sirocco::test
