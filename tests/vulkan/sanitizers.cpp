// The validation layer leaves memory behind when an instance is closed. That is its own, and only this is left out of
// the leak report. It stays loaded, since a report knows a module only while it is, and so does Mesa's lavapipe, whose
// static variables hold what would otherwise look lost.
//
// It also frees in a thread of its own what it allocated in ours, guarded by what the thread sanitizer cannot see in a
// library that it did not instrument.
#if defined(__SANITIZE_THREAD__)
extern "C" const char* __tsan_default_suppressions() { return "race:libVkLayer_khronos_validation.so\n"; }
#endif

#if defined(__SANITIZE_ADDRESS__)
#include <dlfcn.h>

extern "C" const char* __lsan_default_suppressions() { return "leak:libVkLayer_khronos_validation\n"; }

namespace {

[[maybe_unused]] void* const kept[] = {dlopen("libvulkan_lvp.so", RTLD_NOW | RTLD_NODELETE),
                                       dlopen("libVkLayer_khronos_validation.so", RTLD_NOW | RTLD_NODELETE)};

}  // namespace
#endif
