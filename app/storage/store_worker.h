// The storage thread: it owns the connection, and everything about the database happens on it, in the order of asking.
//
// run() takes a job, a callable on the storage thread that is given the stores and returns Result<T>, and a reply, a
// callable with that Result<T> on the GUI thread. Both own what they captured: only moved values cross. The reply is
// dropped when its context object has gone by then. When the database could not be opened every job is answered with
// that error, so that the window works without a history and says so.
//
// keep() is for what must be written although it is on screen already: while storage fails for a reason that may pass
// (full, locked or read-only disk, a database that cannot be opened) it waits in memory, in order, and is tried again
// after one second, then two, up to thirty, and before everything that is written later. A database that could not be
// opened for such a reason, once something was to be written, is tried again in the same way.
//
// A backup is made once a day in steps between the jobs, and what was deleted a week ago is purged, both some seconds
// after the opening. Made and destroyed on the GUI thread; the destructor finishes all jobs that were asked for, and
// tries once more what still waits.
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include "app/base/job_thread.h"
#include "app/base/mailbox.h"
#include "app/storage/daily_backup.h"
#include "app/storage/open_stores.h"

namespace sirocco {

class StoreWorker : public QObject {
    Q_OBJECT

public:
    using KeptJob = std::function<Result<void>(Stores&)>;

    // Begins to open the database at once, making its folder if need be.
    explicit StoreWorker(const QString& path, QObject* parent = nullptr);
    ~StoreWorker() override;

    QString path() const { return path_; }

    template <typename Job, typename Reply>
    void run(QObject* context, Job job, Reply reply) {
        post(
            context, [this] { return readable(); }, std::move(job), std::move(reply));
    }

    // As run(), for what must not be written before that which waits: busy, diskFull ... while something does.
    template <typename Job, typename Reply>
    void write(QObject* context, Job job, Reply reply) {
        post(
            context, [this] { return writeKept(); }, std::move(job), std::move(reply));
    }

    // Returns at once. A job that can never succeed (its conversation has gone) is dropped: keptLost().
    void keep(KeptJob job);

    // Tries now what waits: the user has made room.
    void retry();
    // Of what was kept, not written yet; as last heard from the storage thread.
    int waiting() const { return waiting_; }
    bool isStalled() const { return waiting_ > 0; }

    // Where the database could not be opened: keeps it aside under another name and begins a new one. opened() or
    // openFailed().
    void beginAnew();
    // Really deletes whatever was deleted, now: purging(), and then purged() or purgeFailed().
    void purge();
    // Today's backup now rather than in a while; backedUp() or nothing, when there is one of today.
    void backUp();

signals:
    void opened(const sirocco::StoreOpening& opening);  // again after a retry or a recovery
    void openFailed(const sirocco::Error& error);
    void stalled(const sirocco::Error& error, int waiting);  // at each change of the number
    void resumed();                                          // all that waited is written
    void keptLost(const sirocco::Error& error);
    // What was deleted before this time cannot be had back from here on. At purge(), and each time that what was
    // deleted a week ago goes.
    void purging(sirocco::Milliseconds before);
    void purged();
    void purgeFailed(const sirocco::Error& error);
    void backedUp();
    void backupFailed(const sirocco::Error& error);

private:
    template <typename Ready, typename Job, typename Reply>
    void post(QObject* context, Ready ready, Job job, Reply reply) {
        using Outcome = std::invoke_result_t<Job&, Stores&>;
        thread_.post([this, ready = std::move(ready), job = std::move(job), reply = std::move(reply),
                      context = QPointer<QObject>(context)]() mutable {
            const Result<void> able = ready();
            Outcome outcome = able ? job(*stores_) : Outcome(able.error());
            mailbox_.post([outcome = std::move(outcome), reply = std::move(reply), context]() mutable {
                if (context) {
                    reply(std::move(outcome));
                }
            });
        });
    }

    // --- On the storage thread
    void openWith(Result<std::unique_ptr<Stores>> (*opener)(const QString&));
    Result<void> readable();
    bool mayOpenLater() const;
    Result<void> writeKept();  // in order, until one fails
    Result<void> writeFirst();
    void stepBackup();
    void closeStores();

    // --- On the GUI thread
    void onStalled(const Error& error, int waiting);
    void tidyLater();

    const QString path_;
    Mailbox mailbox_;
    QTimer retry_;
    QTimer tidy_;
    int waiting_ = 0;

    std::unique_ptr<Stores> stores_;  // this and the following: storage thread only
    std::optional<Error> openError_;  // set whenever stores_ is not
    std::unique_ptr<DailyBackup> backup_;
    std::deque<KeptJob> kept_;
    bool reopened_ = false;  // after the damage of an open database; once

    JobThread thread_;  // last: joined before what it uses goes
};

}  // namespace sirocco
