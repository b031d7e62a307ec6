// Export and import of conversations. GUI thread; one of them at a time.
//
// An export is written by a thread of its own from one consistent state of the database, and appears under its name
// when it is complete. An import is one transaction on the storage thread: all of a file or nothing; what is sent
// meanwhile waits for it. Conversations that are there already are left as they are and counted.
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <atomic>
#include <functional>
#include <memory>

#include "app/base/job_thread.h"
#include "app/base/mailbox.h"
#include "app/chat/chat_types.h"

namespace sirocco {

class HistoryService;
class StoreWorker;

enum class ExportFormat { markdown, html, json };

struct ImportReport {
    bool chatGpt = false;
    int conversations = 0;
    int messages = 0;
    int duplicates = 0;
    int leftOut = 0;  // pictures, calls of tools and the like
};

class TransferService : public QObject {
    Q_OBJECT

public:
    TransferService(StoreWorker& store, HistoryService& history, QObject* parent = nullptr);  // both must outlive it
    ~TransferService() override;                                                              // cancels what runs

    // All conversations where none is named. Ends in exported() or failed(), as import does in imported() or failed().
    void exportTo(const QString& path, ExportFormat format, const QList<ConversationId>& ids = {});
    void importFrom(const QString& path);
    void cancel();  // failed() with ErrorCode::cancelled, unless it was done by then
    bool isRunning() const { return running_; }

signals:
    void progressed(double share);  // 0 to 1, a few times a second
    void exported(const QString& path, int conversations);
    void imported(const sirocco::ImportReport& report);
    // busy: another one runs. The detail of badFile and unsupported is one sentence about the file.
    void failed(const sirocco::Error& error);

private:
    bool begin();
    std::function<bool(double)> stepper();  // reports, and says whether to go on; for another thread

    StoreWorker& store_;
    HistoryService& history_;
    std::shared_ptr<Mailbox> mailbox_;
    std::shared_ptr<std::atomic<bool>> cancelled_;
    bool running_ = false;
    JobThread thread_;  // last: joined before what it uses goes
};

}  // namespace sirocco
