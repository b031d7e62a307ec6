// Damaged files: every byte of a header flipped, every length cut. Whatever comes of it, nothing crashes, nothing big
// is allocated, and what is accepted can be read to the last byte.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <new>
#include <sstream>

#include "engine/io/gguf.h"
#include "engine/runtime/model_loader.h"
#include "engine/runtime/synthesize.h"
#include "engine/text/tokenizer.h"
#include "tests/support/temp_dir.h"

namespace {
std::atomic<std::size_t> largestAllocation{0};
}

// Every allocation of this program is watched; the largest one counts.
void* operator new(std::size_t size) {
    std::size_t largest = largestAllocation;
    while (size > largest && !largestAllocation.compare_exchange_weak(largest, size)) {
    }
    if (void* memory = std::malloc(size)) {
        return memory;
    }
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace sirocco::test {
namespace {

constexpr std::size_t kAllocationLimit = std::size_t{1} << 20;  // the whole file is smaller

class HostileGguf : public testing::Test {
protected:
    void SetUp() override {
        SynthesizeOptions options;
        options.path = path_;
        options.config = {.layers = 1,
                          .dim = 32,
                          .ffn = 32,
                          .heads = 2,
                          .kvHeads = 1,
                          .headDim = 16,
                          .experts = 2,
                          .expertsUsed = 2,
                          .vocab = 259,
                          .context = 64};
        options.type = TensorType::q8_0;
        options.threads = 1;
        const Result<void> made = synthesizeModel(options);
        ASSERT_TRUE(made.ok()) << made.error().detail;
        std::ostringstream read;
        read << std::ifstream(path_, std::ios::binary).rdbuf();
        bytes_ = read.str();
        const Result<GgufFile> whole = GgufFile::open(path_);
        ASSERT_TRUE(whole.ok());
        std::uint64_t data = 0;
        for (const TensorView& tensor : whole->tensors()) {
            data += (tensor.bytes + 31) / 32 * 32;
        }
        headerBytes_ = bytes_.size() - data;
        ASSERT_LT(headerBytes_, bytes_.size());
        largestAllocation = 0;
    }

    // Opens the file with other bytes at `at` as a model, reads whatever it promises if it is accepted, and restores
    // it.
    void tryWith(std::size_t at, const std::string& other) {
        std::fstream file(path_, std::ios::binary | std::ios::in | std::ios::out);
        file.seekp(static_cast<std::streamoff>(at)).write(other.data(), static_cast<std::streamsize>(other.size()));
        file.flush();
        tryOpen();
        file.seekp(static_cast<std::streamoff>(at))
            .write(bytes_.data() + at, static_cast<std::streamsize>(other.size()));
    }

    void tryOpen() {
        const Result<GgufFile> file = GgufFile::open(path_);
        if (!file) {
            EXPECT_FALSE(file.error().detail.empty());
            return;
        }
        unsigned sum = 0;
        for (const TensorView& tensor : file->tensors()) {
            sum += static_cast<unsigned>(tensor.data[0]) + static_cast<unsigned>(tensor.data[tensor.bytes - 1]);
        }
        touched_ += sum > 0 ? 1 : 0;
        Result<ModelFile> model = openModel(path_);
        if (model && Tokenizer::create(std::move(model->tokenizer)).ok()) {
            ++accepted_;
        }
    }

    TempDir folder_;
    std::string path_ = folder_.file("hostile.gguf");
    std::string bytes_;
    std::size_t headerBytes_ = 0;
    int touched_ = 0;
    int accepted_ = 0;
};

TEST_F(HostileGguf, AnyFlippedByteOfTheHeader) {
    // The vocabulary is most of the header and all alike: of its bytes every 7th is enough.
    const std::size_t vocabularyBegin = bytes_.find("tokenizer.ggml.tokens") + 100;
    const std::size_t vocabularyEnd = bytes_.find("tokenizer.ggml.bos_token_id") - 100;
    ASSERT_LT(vocabularyBegin, vocabularyEnd);
    int tried = 0;
    for (std::size_t at = 0; at<headerBytes_; at += at> vocabularyBegin && at < vocabularyEnd ? 7 : 1) {
        for (const int mask : {0x01, 0x80, 0xff}) {
            tryWith(at, std::string(1, static_cast<char>(bytes_[at] ^ mask)));
            ++tried;
        }
    }
    EXPECT_GT(tried, 1000);
    EXPECT_GT(accepted_, 0) << "a flip in a name or a score does no harm";
    EXPECT_LT(accepted_, tried);
    EXPECT_LE(largestAllocation, kAllocationLimit);
}

TEST_F(HostileGguf, AnyLengthOfTheHeader) {
    std::filesystem::resize_file(path_, bytes_.size() - 33);
    tryOpen();
    for (std::size_t length = headerBytes_; length > 0; length -= length <= 2000 ? 1 : 13) {
        std::filesystem::resize_file(path_, length - 1);
        tryOpen();
    }
    EXPECT_EQ(touched_, 0) << "a file that was cut is never accepted";
    EXPECT_LE(largestAllocation, kAllocationLimit);
}

TEST_F(HostileGguf, AnyWordOfTheHeaderAsAHugeNumber) {
    int tried = 0;
    for (std::size_t at = 8; at + 8 < headerBytes_; at += at < 2500 || at + 2500 > headerBytes_ ? 1 : 61, ++tried) {
        tryWith(at, tried % 2 == 0 ? std::string(8, '\xff') : std::string("\xf0\xff\xff\xff\xff\xff\xff\x7f"));
    }
    EXPECT_LE(largestAllocation, kAllocationLimit);
}

}  // namespace
}  // namespace sirocco::test
