// Errors without exceptions: every call that can fail returns Result<T>.
//
// Error::detail is English, one sentence or two, written for a log and for the terminal programs: what happened,
// with the numbers. The window translates from the code and shows the detail behind "details".
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace sirocco {

enum class ErrorCode {
    invalidArgument,  // the caller's request makes no sense
    notFound,         // no such file, device or model
    io,               // the operating system refused or failed a read or write
    badFile,          // the bytes of a file contradict each other or its format
    unsupported,      // well-formed, but nothing here can run it
    outOfMemory,      // does not fit; detail carries the arithmetic
    contextFull,      // the prompt does not fit the context that was allocated
    cancelled,        // the caller asked to stop
    deviceFailed,     // a device or its driver failed
    noModel,          // nothing is loaded that could answer
    busy,             // somebody else holds it just now; trying again may work
    diskFull,         // a write found no room
    readOnly,         // a file or its folder may not be written
    unknownTemplate,  // how a conversation is written for this model is not known and was not said
    internal,         // a bug in Sirocco
};

struct Error {
    ErrorCode code = ErrorCode::internal;
    std::string detail;
};

// Either a value or an Error. value() and error() must only be called after asking ok().
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() & { return std::get<0>(state_); }
    const T& value() const& { return std::get<0>(state_); }
    T&& value() && { return std::get<0>(std::move(state_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const& { return std::get<1>(state_); }
    Error&& error() && { return std::get<1>(std::move(state_)); }

private:
    std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }
    const Error& error() const& { return std::get<1>(state_); }
    Error&& error() && { return std::get<1>(std::move(state_)); }

private:
    std::variant<std::monostate, Error> state_;
};

// The word that logs and JSON use for a code ("bad_file").
const char* errorCodeName(ErrorCode code);

}  // namespace sirocco
