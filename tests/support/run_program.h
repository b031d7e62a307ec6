// Runs a program as a user's shell would, and talks to it.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace sirocco::test {

struct ProgramResult {
    int code = -1;  // exit code, or 128 + signal
    std::string out;
    std::string err;
};

// A running program whose standard streams are pipes. Not for programs that fill stderr's pipe while stdout is read.
class RunningProgram {
public:
    RunningProgram(const std::string& program, const std::vector<std::string>& arguments);
    ~RunningProgram();
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;

    void write(const std::string& text);
    std::string readSome();  // waits for at least a byte; empty at the end
    void signal(int number);
    ProgramResult finish();  // closes stdin, reads the rest, waits

private:
    pid_t process_ = -1;
    int in_ = -1, out_ = -1, err_ = -1;
};

ProgramResult runProgram(const std::string& program, const std::vector<std::string>& arguments,
                         const std::string& input = {});

}  // namespace sirocco::test
