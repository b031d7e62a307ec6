#include "tests/support/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>
#include <utility>

extern char** environ;

namespace sirocco::test {
namespace {

struct Pipe {
    int ends[2] = {-1, -1};
    Pipe() {
        if (pipe2(ends, O_CLOEXEC) != 0) {
            throw std::runtime_error("no pipe");
        }
    }
};

// False at the end.
bool readInto(int descriptor, std::string& text) {
    char buffer[65536];
    const ssize_t size = read(descriptor, buffer, sizeof(buffer));
    if (size > 0) {
        text.append(buffer, static_cast<std::size_t>(size));
    }
    return size > 0;
}

void closeOnce(int& descriptor) {
    if (descriptor >= 0) {
        close(std::exchange(descriptor, -1));
    }
}

}  // namespace

RunningProgram::RunningProgram(const std::string& program, const std::vector<std::string>& arguments) {
    Pipe in, out, err;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.ends[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err.ends[1], STDERR_FILENO);
    std::vector<char*> argv = {const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments) {
        argv.push_back(const_cast<char*>(argument.c_str()));
    }
    argv.push_back(nullptr);
    const int failed = posix_spawn(&process_, program.c_str(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(in.ends[0]);
    close(out.ends[1]);
    close(err.ends[1]);
    in_ = in.ends[1];
    out_ = out.ends[0];
    err_ = err.ends[0];
    if (failed != 0) {
        process_ = -1;
        throw std::runtime_error("cannot start " + program);
    }
}

RunningProgram::~RunningProgram() {
    if (process_ > 0) {
        kill(process_, SIGKILL);
        waitpid(process_, nullptr, 0);
    }
    closeOnce(in_);
    closeOnce(out_);
    closeOnce(err_);
}

void RunningProgram::write(const std::string& text) {
    // A program that ended already is seen by its exit code, not by a signal to the test.
    const auto before = ::signal(SIGPIPE, SIG_IGN);
    [[maybe_unused]] const ssize_t size = ::write(in_, text.data(), text.size());
    ::signal(SIGPIPE, before);
}

std::string RunningProgram::readSome() {
    std::string text;
    readInto(out_, text);
    return text;
}

void RunningProgram::signal(int number) { kill(process_, number); }

ProgramResult RunningProgram::finish() {
    closeOnce(in_);
    ProgramResult result;
    pollfd streams[2] = {{out_, POLLIN, 0}, {err_, POLLIN, 0}};
    std::string* texts[2] = {&result.out, &result.err};
    while (streams[0].fd >= 0 || streams[1].fd >= 0) {
        poll(streams, 2, -1);
        for (int i = 0; i < 2; ++i) {
            if (streams[i].revents != 0 && !readInto(streams[i].fd, *texts[i])) {
                streams[i].fd = -1;
            }
        }
    }
    int status = 0;
    waitpid(std::exchange(process_, -1), &status, 0);
    result.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return result;
}

ProgramResult runProgram(const std::string& program, const std::vector<std::string>& arguments,
                         const std::string& input) {
    RunningProgram running(program, arguments);
    running.write(input);
    return running.finish();
}

}  // namespace sirocco::test
