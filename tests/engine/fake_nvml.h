// What a test tells the stand-in for NVIDIA's management library, which lies in a shared library of its own: found by
// its one symbol that NVIDIA's does not have.
#pragma once

namespace sirocco::test {

struct FakeNvml {
    int initCode = 0;
    int firstCode = 0;    // of everything that is asked of the first GPU
    int deviceCode = 0;   // of everything that is asked of the second GPU
    int sensorCode = 0;   // of power, temperature, load and clocks of any
    int processCode = 0;  // of both lists of processes
    unsigned devices = 2;
    bool hidesProcessMemory = false;
    bool knowsUs = true;     // by the id that we have in our own eyes
    unsigned strangers = 1;  // other programs that compute on the first GPU
    int inits = 0, shutdowns = 0;
};

using FakeNvmlOf = FakeNvml* (*)();  // "siroccoFakeNvml"

}  // namespace sirocco::test
