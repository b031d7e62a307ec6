// One thread that runs jobs one after the other, in the order of posting.
#pragma once

#include <QMetaObject>
#include <QObject>
#include <QString>
#include <QThread>
#include <utility>

namespace sirocco {

class JobThread {
public:
    explicit JobThread(const QString& name);
    ~JobThread();  // runs what was posted, then waits for the thread; must not be called from the thread itself
    JobThread(const JobThread&) = delete;
    JobThread& operator=(const JobThread&) = delete;

    // Any thread. The job may be move-only.
    template <typename Job>
    void post(Job job) {
        QMetaObject::invokeMethod(&context_, std::move(job), Qt::QueuedConnection);
    }

private:
    QThread thread_;
    QObject context_;  // lives on thread_
};

}  // namespace sirocco
