// The NVIDIA path of the gauges, driven by a stand-in for the driver's library: what it tells, what it does not, and
// the ways in which it can fail.
#include "engine/api/telemetry.h"

#include <dlfcn.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "engine/backend/nvml.h"
#include "tests/engine/fake_nvml.h"

namespace sirocco::test {
namespace {

class NvidiaTelemetry : public testing::Test {
protected:
    NvidiaTelemetry() : library_(dlopen(FAKE_NVML, RTLD_NOW | RTLD_LOCAL)) {
        const auto of = library_ ? reinterpret_cast<FakeNvmlOf>(dlsym(library_, "siroccoFakeNvml")) : nullptr;
        if (!of) {
            throw std::runtime_error("the stand-in " FAKE_NVML " cannot be opened");
        }
        fake_ = of();
        *fake_ = {};
    }
    ~NvidiaTelemetry() override { dlclose(library_); }

    GpuReport read() { return openTelemetry(FAKE_NVML)->read(); }

    void* library_;
    FakeNvml* fake_ = nullptr;
};

TEST_F(NvidiaTelemetry, SaysWhatTheDriverSays) {
    const GpuReport report = read();
    EXPECT_EQ(report.state, TelemetryState::answers);
    EXPECT_EQ(report.detail, "");
    ASSERT_EQ(report.gpus.size(), 2u);
    const GpuReading& gpu = report.gpus[0];
    EXPECT_EQ(gpu.name, "Fake RTX 4090");
    EXPECT_EQ(gpu.memoryTotal, 24'000'000'000u);
    EXPECT_EQ(gpu.memoryUsed, 18'000'000'000u);
    EXPECT_EQ(gpu.memoryOfOurs, 12'000'000'000u) << "of this process, not of the other that computes";
    EXPECT_EQ(gpu.load, 0.87);
    EXPECT_EQ(gpu.watts, 312.5);
    EXPECT_EQ(gpu.celsius, 71);
    EXPECT_EQ(gpu.coreMegahertz, 2520);
    EXPECT_EQ(gpu.memoryMegahertz, 10501);
    EXPECT_EQ(report.gpus[1].name, "Fake T4");
    EXPECT_EQ(report.gpus[1].memoryOfOurs, std::nullopt) << "of ours there is nothing, as far as can be told";
}

TEST_F(NvidiaTelemetry, IsStartedOnceAndEnded) {
    {
        const auto telemetry = openTelemetry(FAKE_NVML);
        telemetry->read();
        telemetry->read();
        EXPECT_EQ(fake_->inits, 1);
        EXPECT_EQ(fake_->shutdowns, 0);
    }
    EXPECT_EQ(fake_->shutdowns, 1);
}

TEST_F(NvidiaTelemetry, ManyOtherProgramsAreNoHindrance) {
    fake_->strangers = 100;
    EXPECT_EQ(read().gpus.at(0).memoryOfOurs, 12'000'000'000u);
    fake_->strangers = 5'000;  // more than we care to read
    EXPECT_EQ(read().gpus.at(0).memoryOfOurs, std::nullopt);
}

TEST_F(NvidiaTelemetry, WhatItDoesNotTellIsMissing) {
    fake_->sensorCode = 3;   // not supported
    fake_->processCode = 4;  // no permission
    const GpuReport report = read();
    EXPECT_EQ(report.state, TelemetryState::answers);
    ASSERT_EQ(report.gpus.size(), 2u);
    const GpuReading& gpu = report.gpus[0];
    EXPECT_EQ(gpu.memoryUsed, 18'000'000'000u);
    for (const std::optional<double>& value :
         {gpu.load, gpu.watts, gpu.celsius, gpu.coreMegahertz, gpu.memoryMegahertz}) {
        EXPECT_EQ(value, std::nullopt);
    }
    EXPECT_EQ(gpu.memoryOfOurs, std::nullopt);
    fake_->processCode = 0;
    fake_->hidesProcessMemory = true;
    EXPECT_EQ(read().gpus.at(0).memoryOfOurs, std::nullopt) << "not the largest number there is";
}

// In a container the driver knows us by another id.
TEST_F(NvidiaTelemetry, WhatIsOursIsMissingWhereWeAreNotKnown) {
    fake_->knowsUs = false;
    const GpuReport report = read();
    EXPECT_EQ(report.gpus.at(0).memoryUsed, 18'000'000'000u);
    EXPECT_EQ(report.gpus.at(0).memoryOfOurs, std::nullopt);
}

TEST_F(NvidiaTelemetry, AGpuThatNeverAnsweredIsNotLost) {
    const auto telemetry = openTelemetry(FAKE_NVML);
    fake_->deviceCode = 4;  // no permission
    const GpuReport report = telemetry->read();
    EXPECT_EQ(report.state, TelemetryState::answers);
    EXPECT_EQ(report.detail, "");
    EXPECT_EQ(report.gpus.size(), 1u);
    fake_->deviceCode = 0;
    EXPECT_EQ(telemetry->read().gpus.size(), 2u);
    fake_->deviceCode = 4;
    EXPECT_EQ(telemetry->read().state, TelemetryState::lost) << "now it did answer before";
    fake_->deviceCode = nvml::kGpuIsLost;
    EXPECT_EQ(read().state, TelemetryState::lost) << "the driver says so";
}

TEST_F(NvidiaTelemetry, WhereNoGpuMayBeAskedTheReasonIsSaid) {
    fake_->firstCode = fake_->deviceCode = 4;
    const GpuReport report = read();
    EXPECT_EQ(report.state, TelemetryState::unusable);
    EXPECT_FALSE(report.detail.empty());
    EXPECT_TRUE(report.gpus.empty());
}

TEST_F(NvidiaTelemetry, AGpuThatIsGoneIsSaidAndTheOtherStays) {
    const auto telemetry = openTelemetry(FAKE_NVML);
    EXPECT_EQ(telemetry->read().gpus.size(), 2u);
    fake_->deviceCode = nvml::kGpuIsLost;
    const GpuReport report = telemetry->read();
    EXPECT_EQ(report.state, TelemetryState::lost);
    EXPECT_NE(report.detail.find("GPU is lost"), std::string::npos) << report.detail;
    ASSERT_EQ(report.gpus.size(), 1u);
    EXPECT_EQ(report.gpus[0].name, "Fake RTX 4090");
    fake_->deviceCode = 0;
    EXPECT_EQ(telemetry->read().state, TelemetryState::answers) << "and it may come back";
}

TEST_F(NvidiaTelemetry, ADriverThatDoesNotStart) {
    fake_->initCode = 9;
    const GpuReport report = read();
    EXPECT_EQ(report.state, TelemetryState::unusable);
    EXPECT_NE(report.detail.find("Driver Not Loaded"), std::string::npos) << report.detail;
    EXPECT_TRUE(report.gpus.empty());
    EXPECT_EQ(fake_->shutdowns, 0) << "what did not start is not ended";
}

TEST_F(NvidiaTelemetry, NoGpuBehindTheDriver) {
    fake_->devices = 0;
    EXPECT_EQ(read().state, TelemetryState::answers);
    EXPECT_TRUE(read().gpus.empty());
    fake_->devices = 4'000'000'000;  // nonsense
    EXPECT_LE(read().gpus.size(), 16u);
}

TEST(Telemetry, ADriverWithoutWhatWeNeed) {
    const GpuReport report = openTelemetry(FAKE_NVML_OLD)->read();
    EXPECT_EQ(report.state, TelemetryState::unusable);
    EXPECT_FALSE(report.detail.empty());
}

TEST(Telemetry, NoDriver) {
    const GpuReport report = openTelemetry("/nowhere/libnvidia-ml.so.1")->read();
    EXPECT_EQ(report.state, TelemetryState::absent);
    EXPECT_TRUE(report.gpus.empty());
}

// Whatever this machine has: asking does no harm.
TEST(Telemetry, ThisMachine) {
    const GpuReport report = openTelemetry()->read();
    EXPECT_EQ(report.state == TelemetryState::answers, report.detail.empty() && report.state != TelemetryState::absent);
}

}  // namespace
}  // namespace sirocco::test
