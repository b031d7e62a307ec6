// Behind the doors that sirocco-reader closes, tries what a document that took it over would try. Says what worked.
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>

#include "app/reader/sandbox.h"

namespace {

void forbidden(const char* what, bool worked) {
    if (worked) {
        std::puts(what);
    }
}

}  // namespace

int main() {
    const bool limited = sirocco::limitResources();
    const bool closed = sirocco::closeDoors();
    constexpr int filtering = 2;
    if (limited && closed && prctl(PR_GET_SECCOMP, 0, 0, 0, 0) != filtering) {
        std::puts("no filter here");
        return 0;
    }
    forbidden("starting at all", !limited || !closed);
    forbidden("reading a file", open("/etc/passwd", O_RDONLY | O_CLOEXEC) >= 0);
    forbidden("writing a file", open("/tmp/sirocco-probe", O_WRONLY | O_CREAT | O_CLOEXEC, 0600) >= 0);
    forbidden("a socket", socket(AF_INET, SOCK_STREAM, 0) >= 0);
    forbidden("a local socket", socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
    forbidden("another process", fork() >= 0);
    forbidden("another program", execl("/bin/true", "true", nullptr) == 0);
    forbidden("a signal to the parent", kill(getppid(), 0) == 0);
    forbidden("a gigabyte", std::malloc(std::size_t{1} << 30) != nullptr);
    const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
    forbidden("a higher limit", setrlimit(RLIMIT_NOFILE, &more) == 0);
    forbidden("privileges", prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1);
    return 0;
}
