#include "app/base/job_thread.h"

namespace sirocco {

JobThread::JobThread(const QString& name) {
    thread_.setObjectName(name);
    context_.moveToThread(&thread_);
    thread_.start();
}

JobThread::~JobThread() {
    // Asked for by a job rather than by thread_.quit() from here: that would overtake the jobs still waiting.
    post([this] { thread_.quit(); });
    thread_.wait();
}

}  // namespace sirocco
