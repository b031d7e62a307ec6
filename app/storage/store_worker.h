// The storage thread: it owns the connection, and everything about the database happens on it, in the order of asking.
//
// run() takes a job, a callable on the storage thread that is given the stores and returns Result<T>, and a reply, a
// callable with that Result<T> on the GUI thread. Both own what they captured: only moved values cross. The reply is
// dropped when its context object has gone by then. When the database could not be opened every job is answered with
// that error, so that the window works without a history and says so.
//
// Made and destroyed on the GUI thread; the destructor finishes all jobs that were asked for.
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include "app/base/job_thread.h"
#include "app/base/mailbox.h"
#include "app/storage/conversation_store.h"
#include "app/storage/model_template_store.h"
#include "app/storage/prompt_cut_store.h"
#include "app/storage/recent_model_store.h"
#include "app/storage/settings_store.h"
#include "app/storage/sqlite.h"

namespace sirocco {

struct Stores {
    explicit Stores(Connection opened)
        : connection(std::move(opened)),
          conversations(connection),
          settings(connection),
          recentModels(connection),
          modelTemplates(connection),
          promptCuts(connection) {}
    Stores(const Stores&) = delete;
    Stores& operator=(const Stores&) = delete;

    Connection connection;
    ConversationStore conversations;
    SettingsStore settings;
    RecentModelStore recentModels;
    ModelTemplateStore modelTemplates;
    PromptCutStore promptCuts;
    int interruptedAnswers = 0;  // found when the database was opened
};

// Opens, migrates and tidies the database. Any thread; also for tests and tools that want no thread.
Result<std::unique_ptr<Stores>> openStores(const QString& path);

class StoreWorker : public QObject {
    Q_OBJECT

public:
    // Begins to open the database at once, making its folder if need be.
    explicit StoreWorker(const QString& path, QObject* parent = nullptr);
    ~StoreWorker() override;

    template <typename Job, typename Reply>
    void run(QObject* context, Job job, Reply reply) {
        using Outcome = std::invoke_result_t<Job&, Stores&>;
        thread_.post(
            [this, job = std::move(job), reply = std::move(reply), context = QPointer<QObject>(context)]() mutable {
                Outcome outcome = stores_ ? job(*stores_) : Outcome(*openError_);
                mailbox_.post([outcome = std::move(outcome), reply = std::move(reply), context]() mutable {
                    if (context) {
                        reply(std::move(outcome));
                    }
                });
            });
    }

    // For what must be written although nobody waits for it, as when the program ends.
    template <typename Job>
    void runUnheard(Job job) {
        thread_.post([this, job = std::move(job)]() mutable {
            if (stores_) {
                (void)job(*stores_);
            }
        });
    }

signals:
    void opened(int interruptedAnswers);
    void openFailed(const sirocco::Error& error);

private:
    void openOnThread(const QString& path);

    Mailbox mailbox_;
    std::unique_ptr<Stores> stores_;  // storage thread only
    std::optional<Error> openError_;  // storage thread only; set whenever stores_ is not
    JobThread thread_;                // last: joined before what it uses goes
};

}  // namespace sirocco
