// What the reader takes from itself before it looks at a document, so that one which takes it over gains little.
#pragma once

namespace sirocco {

// No core dump, no file of more than no bytes, at most 16 descriptors, 768 MiB of address space, 20 s of processor
// time; no new privileges; ends with its parent. First of all. False when any of it could not be had.
bool limitResources();

// From here on the system refuses to open, make or change files, to make sockets, threads and processes, and to look
// into others. When all libraries are ready. True without an effect on processors that the filter is not written for.
bool closeDoors();

}  // namespace sirocco
