// Models in several GGUF files.
#include "engine/io/gguf_parts.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "engine/runtime/model_loader.h"
#include "tests/support/files.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

namespace fs = std::filesystem;

class GgufParts : public testing::Test {
protected:
    std::string part(int number) const {
        return model_.folder() + "/tiny-0000" + std::to_string(number) + "-of-00003.gguf";
    }
    // A number of 32 bits behind a key.
    void setNumber(int number, const std::string& key, char value) const {
        std::string bytes = readFile(part(number));
        const std::size_t at = bytes.find(key);
        ASSERT_NE(at, std::string::npos);
        bytes[at + key.size() + 4] = value;
        writeFile(part(number), bytes);
    }
    void expectRefused(ErrorCode code, const std::string& text, const std::string& path = {}) const {
        const Result<ModelFile> model = openModel(path.empty() ? part(1) : path);
        ASSERT_FALSE(model.ok()) << "accepted, expected: " << text;
        EXPECT_EQ(model.error().code, code) << model.error().detail;
        EXPECT_NE(model.error().detail.find(text), std::string::npos) << model.error().detail;
    }

    TinyModel model_{{.storage = Storage::parts}};
};

TEST_F(GgufParts, OpenFromAnyOfThem) {
    const Result<ModelFile> whole = openModel(part(1));
    ASSERT_TRUE(whole.ok()) << whole.error().detail;
    EXPECT_EQ(whole->files.size(), 3u);
    for (int i = 2; i <= 3; ++i) {
        const Result<ModelFile> model = openModel(part(i));
        ASSERT_TRUE(model.ok()) << model.error().detail;
        EXPECT_EQ(model->info.hash, whole->info.hash);
        EXPECT_EQ(model->info.path, part(1)) << "the path that opens it again";
    }
    EXPECT_EQ(whole->info.bytes, openModel(TinyModel().path())->info.bytes);
}

TEST_F(GgufParts, OneIsMissing) {
    fs::remove(part(2));
    expectRefused(ErrorCode::notFound, "Part 2 of 3 is missing");
}

TEST_F(GgufParts, OneIsCutOff) {
    fs::resize_file(part(3), fs::file_size(part(3)) - 40);
    expectRefused(ErrorCode::badFile, "ends in the middle");
}

TEST_F(GgufParts, NamesMustSayWhatTheFilesSay) {
    fs::rename(part(2), model_.folder() + "/x.gguf");
    expectRefused(ErrorCode::badFile, "named like one", model_.folder() + "/x.gguf");
    fs::copy_file(part(3), part(2));
    expectRefused(ErrorCode::badFile, "is named part 2 of 3");
}

TEST_F(GgufParts, CountsMustAgree) {
    setNumber(1, "split.count", 2);
    expectRefused(ErrorCode::badFile, "named like one");
    setNumber(1, "split.count", 3);
    setNumber(2, "split.count", 4);
    expectRefused(ErrorCode::badFile, "says otherwise inside");
    setNumber(2, "split.count", 3);
    setNumber(1, "split.tensors.count", 1);
    expectRefused(ErrorCode::badFile, "another number of tensors");
}

TEST_F(GgufParts, NoTensorTwice) {
    fs::copy_file(part(1), part(2), fs::copy_options::overwrite_existing);
    setNumber(2, "split.no", 1);
    expectRefused(ErrorCode::badFile, "another part holds too");
}

}  // namespace
}  // namespace sirocco::test
