// A reader that behaves as its own name says, for what the real one does only when a document has taken it over.
#include <unistd.h>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <string>

namespace {

void say(const std::string& bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t written = write(STDOUT_FILENO, bytes.data() + done, bytes.size() - done);
        if (written <= 0) {
            _exit(1);
        }
        done += static_cast<std::size_t>(written);
    }
}

std::string number(std::uint32_t value) { return std::string(reinterpret_cast<const char*>(&value), sizeof value); }

std::string frame(std::uint32_t kind, const std::string& bytes) {
    return number(kind) + number(static_cast<std::uint32_t>(bytes.size())) + bytes;
}

const std::string greeting = "SIRD" + number(1);

}  // namespace

int main(int, char** argv) {
    const std::string name = std::strrchr(argv[0], '/') + 1;
    if (name == "silent") {
        pause();
    } else if (name == "garbage") {
        say(std::string(100'000, 'x'));
    } else if (name == "endless") {
        say(greeting + frame(1, number(5'000)));
        for (;;) {
            say(frame(3, std::string(1'000'000, 'x')));
        }
    } else if (name == "cut-off") {
        say(greeting + frame(1, number(2)) + frame(3, "the first of two"));
    } else if (name == "crashing") {
        say(greeting + frame(1, number(1)) + frame(3, "before the crash"));
        raise(SIGSEGV);
    } else if (name == "failing-at-the-end") {
        say(greeting + frame(1, number(1)) + frame(3, "all of it") + frame(4, ""));
        return 3;
    } else if (name == "busy") {
        raise(SIGXCPU);
    }
    return 0;
}
