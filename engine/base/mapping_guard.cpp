#include "engine/base/mapping_guard.h"

#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <mutex>
#include <utility>

namespace sirocco {
namespace {

struct Slot {
    std::atomic<std::uintptr_t> begin{0};  // 0: free
    std::atomic<std::uintptr_t> end{0};
    std::atomic<bool> lost{false};
};

constexpr int kSlots = 512;
Slot slots[kSlots];
std::mutex claiming;  // guards who takes a slot; the handler reads without it
struct sigaction previous;

Slot* slotOf(std::uintptr_t address) {
    for (Slot& slot : slots) {
        const std::uintptr_t begin = slot.begin.load(std::memory_order_acquire);
        if (begin != 0 && address >= begin && address < slot.end.load(std::memory_order_acquire)) {
            return &slot;
        }
    }
    return nullptr;
}

// Only calls that are safe in a signal handler: atomics and system calls.
void onBusError(int signal, siginfo_t* info, void* context) {
    const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
    if (Slot* const slot = slotOf(address)) {
        // What lies behind the first page that is gone is gone too, so one call does for all of it. A disk error may
        // have spared some of it; the mapping counts as lost all the same.
        const std::uintptr_t page = address & ~static_cast<std::uintptr_t>(getpagesize() - 1);
        void* const zeros = mmap(reinterpret_cast<void*>(page), slot->end.load() - page, PROT_READ,
                                 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0);
        if (zeros != MAP_FAILED) {
            slot->lost.store(true, std::memory_order_release);
            return;
        }
    }
    if ((previous.sa_flags & SA_SIGINFO) != 0) {
        previous.sa_sigaction(signal, info, context);
    } else if (previous.sa_handler != SIG_DFL && previous.sa_handler != SIG_IGN) {
        previous.sa_handler(signal);
    } else {
        // The same access follows at once and ends the program as usual.
        ::signal(signal, SIG_DFL);
    }
}

void installHandler() {
    struct sigaction action {};
    action.sa_sigaction = onBusError;
    action.sa_flags = SA_SIGINFO | SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGBUS, &action, &previous);
}

}  // namespace

MappingGuard::MappingGuard(const std::byte* data, std::size_t size) {
    const std::lock_guard lock(claiming);
    static const bool installed = (installHandler(), true);
    (void)installed;
    const auto page = static_cast<std::size_t>(getpagesize());
    for (int i = 0; i < kSlots; ++i) {
        Slot& slot = slots[i];
        if (slot.begin.load() == 0) {
            const auto begin = reinterpret_cast<std::uintptr_t>(data);
            slot.lost.store(false);
            slot.end.store(begin + (size + page - 1) / page * page);
            slot.begin.store(begin, std::memory_order_release);
            slot_ = i;
            return;
        }
    }
}

MappingGuard::MappingGuard(MappingGuard&& other) noexcept : slot_(std::exchange(other.slot_, -1)) {}

MappingGuard& MappingGuard::operator=(MappingGuard&& other) noexcept {
    std::swap(slot_, other.slot_);
    return *this;
}

MappingGuard::~MappingGuard() {
    if (slot_ >= 0) {
        slots[slot_].begin.store(0, std::memory_order_release);
    }
}

bool MappingGuard::lost() const { return slot_ >= 0 && slots[slot_].lost.load(std::memory_order_acquire); }

const std::atomic<bool>* lossFlagOf(const std::byte* address) {
    const Slot* const slot = slotOf(reinterpret_cast<std::uintptr_t>(address));
    return slot != nullptr ? &slot->lost : nullptr;
}

}  // namespace sirocco
