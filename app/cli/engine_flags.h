// MODEL and the flags that every command with a loaded model shares.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "engine/api/engine.h"

namespace sirocco::cli {

// "auto", "cpu", "cuda", "cuda:1", "vulkan:0"
bool parseDevice(const std::string& text, DeviceChoice& choice);

// "8G", "512MiB", "1.5 GB", "1000": K, M, G and T are powers of 1000, Ki, Mi, Gi and Ti of 1024.
bool parseSize(const std::string& text, std::uint64_t& bytes);

void addDeviceFlag(CLI::App& command, DeviceChoice& choice);

// A size as parseSize() reads it, more than 0. `bytes` must outlive the parse.
void addSizeFlag(CLI::App& command, const std::string& name, std::uint64_t& bytes, const std::string& help);

// Adds MODEL and the flags; fills `options`, which must outlive the parse.
void addEngineFlags(CLI::App& command, EngineOptions& options);

}  // namespace sirocco::cli
