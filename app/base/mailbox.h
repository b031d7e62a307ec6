// Hands work to a QObject's thread from any other, and stays valid when that object has gone.
//
// Shared by the object (which closes it in its destructor, on its own thread) and by whoever posts. What is posted
// after close(), or not yet run at close() of a destroyed target, is dropped.
#pragma once

#include <QMetaObject>
#include <QObject>
#include <mutex>
#include <utility>

namespace sirocco {

class Mailbox {
public:
    explicit Mailbox(QObject* target) : target_(target) {}
    Mailbox(const Mailbox&) = delete;
    Mailbox& operator=(const Mailbox&) = delete;

    // Runs `work` once in the target's thread, after what was posted before. Any thread. Never blocks for long.
    template <typename Work>
    void post(Work work) {
        const std::lock_guard lock(mutex_);
        if (target_ != nullptr) {
            QMetaObject::invokeMethod(target_, std::move(work), Qt::QueuedConnection);
        }
    }

    void close() {
        const std::lock_guard lock(mutex_);
        target_ = nullptr;
    }

private:
    std::mutex mutex_;
    QObject* target_;
};

}  // namespace sirocco
