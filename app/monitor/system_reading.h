// What Linux tells of the machine and of this process, read now: /proc, and where the machine has them the sensors of
// /sys. Any thread. What is not there is 0 or missing.
#pragma once

#include <QString>
#include <cstdint>
#include <optional>

namespace sirocco {

struct SystemReading {
    int cores = 1;                  // that the system schedules on
    double load = 0;                // average of the last minute: processes that run, wait for a core or for the disk
    std::uint64_t memoryTotal = 0;  // bytes
    std::uint64_t memoryAvailable = 0;  // bytes that programs can have without swapping; what lies cached is among them
    std::uint64_t swapUsed = 0;         // bytes
    std::uint64_t ownMemory = 0;        // bytes in RAM of this process, mapped files included
    std::uint64_t ownAllocated = 0;     // of these, what no file stands behind: it cannot be dropped
    std::optional<double> celsius{};    // of the processor

    // Since some start; two readings make a rate.
    double busySeconds = 0;          // of all cores together, all programs
    double ownSeconds = 0;           // of this process
    std::uint64_t ownDiskBytes = 0;  // read from the disk by this process, page faults included
    std::uint64_t ownDiskWaits = 0;  // page faults of this process that had to wait for the disk
    std::uint64_t swappedBytes = 0;  // in or out, all programs
    std::optional<double> joules{};  // that the processor took; most systems tell only root
};

// Another root is for tests.
SystemReading readSystem(const QString& root = {});

}  // namespace sirocco
