// What the window says about amounts of memory and who holds it, in the reader's language.
#pragma once

#include <QString>
#include <cstdint>
#include <string>

namespace sirocco {

// "26.4 GB", "131 kB": in powers of ten as vendors of memory and disks count, with one decimal below a hundred.
QString byteText(std::uint64_t bytes);

// Of PlanLine and of app/monitor's MemoryShares: "kv" -> "Context (KV cache)". An unknown owner keeps its name.
QString ownerText(const std::string& owner);

}  // namespace sirocco
