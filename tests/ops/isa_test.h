// Tests that run once for each instruction set of the CPU backend, skipped by name where the processor lacks it.
#pragma once

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

#include "engine/backend/cpu/kernels.h"

namespace sirocco::test {

inline constexpr float kPoison = std::numeric_limits<float>::quiet_NaN();

class IsaTest : public testing::TestWithParam<cpu::Isa> {
protected:
    void SetUp() override {
        if (!cpu::isaAvailable(GetParam())) {
            GTEST_SKIP() << "this processor has no " << cpu::isaName(GetParam());
        }
    }
    const cpu::Kernels& kernels() const { return cpu::kernels(GetParam()); }
};

inline std::string isaLabel(cpu::Isa isa) {
    switch (isa) {
        case cpu::Isa::generic:
            return "Generic";
        case cpu::Isa::avx2:
            return "Avx2";
        case cpu::Isa::avx512:
            return "Avx512";
    }
    return "";
}

inline const std::vector<cpu::Isa> kAllIsas = {cpu::Isa::generic, cpu::Isa::avx2, cpu::Isa::avx512};

}  // namespace sirocco::test

#define SIROCCO_FOR_EACH_ISA(suite)                                                  \
    INSTANTIATE_TEST_SUITE_P(Cpu, suite, testing::ValuesIn(sirocco::test::kAllIsas), \
                             [](const auto& one) { return sirocco::test::isaLabel(one.param); })
