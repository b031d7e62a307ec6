// How fast this machine reads memory: the ceiling for decoding.
#pragma once

namespace sirocco::cli {

// Bytes per second divided by 1e9, of `threads` threads that stream over a buffer far larger than the caches; the best
// of a few passes. 0 when there is not enough memory to measure.
double measureReadGbps(int threads);

}  // namespace sirocco::cli
