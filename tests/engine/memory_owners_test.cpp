// Whose the memory is: the owners add up to what the allocators hold, the experts are exactly the experts, and what
// lies in RAM is told apart from what is only mapped.
#include <gtest/gtest.h>
#include <sys/mman.h>

#include <numeric>

#include "engine/backend/cpu/cpu_backend.h"
#include "engine/base/page_table.h"
#include "engine/runtime/model_loader.h"
#include "engine/runtime/planner.h"
#include "engine/runtime/step_runner.h"
#include "tests/support/engine_run.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

std::uint64_t sumOf(const std::vector<PlanLine>& lines) {
    return std::accumulate(lines.begin(), lines.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const PlanLine& line) { return sum + line.bytes; });
}

// What the CPU backend's allocators hold of a model when it is loaded by hand.
std::vector<PlanLine> heldByHand(const TinyModel& model, const EngineSetup& setup) {
    const Result<ModelFile> file = openModel(model.path());
    const auto backend = std::move(cpu::CpuBackend::create({.threads = setup.threads, .isa = {}})).value();
    const EnginePlan plan = makePlan(file->config, file->weights.uploadedBytes(*backend), *backend,
                                     {.context = setup.context, .kvType = setup.kvType});
    EXPECT_TRUE(backend->allocateKv(plan.kv));
    const auto weights = uploadWeights(file->weights, *backend, Residency::memory, {});
    EXPECT_TRUE(weights);
    EXPECT_TRUE(StepRunner(*backend, file->config, *weights, plan.step).prepare());
    return backend->memory();
}

TEST(MemoryOwners, AddUpToWhatTheAllocatorsHold) {
    for (const Storage storage : kStorages) {
        for (const TensorType type : {TensorType::f32, TensorType::f16, TensorType::q8_0}) {
            if (!canStore(storage, type)) {
                continue;
            }
            const TinyModel model({.type = type, .storage = storage});
            const auto engine = load(model.path());
            generate(*engine, tokensRequest(model.prompt(100), seeded(3), 10));
            const std::vector<PlanLine> owners = engine->metrics().memory;
            const std::vector<PlanLine> held = heldByHand(model, {});
            EXPECT_EQ(sumOf(owners), sumOf(held)) << storageName(storage);
            const MixtralConfig& config = model.config();
            const std::uint64_t values =
                std::uint64_t(config.layers) * config.experts * 3 * std::uint64_t(config.dim) * config.ffn;
            EXPECT_EQ(bytesOf(owners, "experts"), values / 32 * rowBytes(type, 32)) << storageName(storage);
            EXPECT_EQ(bytesOf(owners, "dense") + bytesOf(owners, "experts"), bytesOf(held, "weights"));
            EXPECT_EQ(bytesOf(owners, "kv"), bytesOf(held, "kv"));
            EXPECT_EQ(bytesOf(owners, "scratch"), bytesOf(held, "scratch"));
            EXPECT_EQ(owners.size(), 4u);
        }
    }
}

TEST(MemoryOwners, WhatIsLoadedLiesInMemory) {
    const TinyModel model;
    const auto engine = load(model.path(), {.context = 512});
    const std::vector<PlanLine> held = engine->metrics().memory;
    const std::vector<PlanLine> before = engine->residentMemory();
    if (before.empty()) {
        GTEST_SKIP() << "this system does not show us our page table";
    }
    // Read when it was loaded; nobody else needs this memory so badly.
    EXPECT_EQ(bytesOf(before, "experts"), bytesOf(held, "experts"));
    EXPECT_EQ(bytesOf(before, "dense"), bytesOf(held, "dense"));
    for (const PlanLine& line : before) {
        EXPECT_LE(line.bytes, bytesOf(held, line.owner)) << line.owner;
    }
}

TEST(PageTable, CountsTouchedPagesToTheByte) {
    constexpr std::size_t kPage = 4096;
    constexpr std::size_t kPages = 20'000;  // more than are looked at in one go
    void* const place = mmap(nullptr, kPages * kPage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    ASSERT_NE(place, MAP_FAILED);
    ASSERT_EQ(madvise(place, kPages * kPage, MADV_NOHUGEPAGE), 0);
    auto* const bytes = static_cast<std::byte*>(place);
    PageTable pages;
    if (!pages.residentBytes(bytes, 1)) {
        GTEST_SKIP() << "this system does not show us our page table";
    }
    EXPECT_EQ(pages.residentBytes(bytes, kPages * kPage), 0u);
    for (const std::size_t page : {std::size_t{0}, std::size_t{1}, std::size_t{8192}, kPages - 1}) {
        bytes[page * kPage] = std::byte{1};
    }
    EXPECT_EQ(pages.residentBytes(bytes, kPages * kPage), 4 * kPage);
    EXPECT_EQ(pages.residentBytes(bytes + 100, kPage), kPage) << "part of two pages";
    EXPECT_EQ(pages.residentBytes(bytes + kPage + 7, 2 * kPage), kPage - 7);
    EXPECT_EQ(pages.residentBytes(bytes, 0), 0u);
    EXPECT_EQ(madvise(place, kPages * kPage, MADV_DONTNEED), 0);
    EXPECT_EQ(pages.residentBytes(bytes, kPages * kPage), 0u) << "given back";
    munmap(place, kPages * kPage);
}

}  // namespace
}  // namespace sirocco::test
