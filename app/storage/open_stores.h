// Opens the database for use: checked, repaired from a backup if need be, migrated and tidied. Any thread; what comes
// back belongs to that thread. StoreWorker does it for the program, tests and tools for themselves.
#pragma once

#include <QList>
#include <QString>
#include <memory>
#include <optional>

#include "app/storage/comparison_store.h"
#include "app/storage/conversation_store.h"
#include "app/storage/history_store.h"
#include "app/storage/model_template_store.h"
#include "app/storage/prompt_cut_store.h"
#include "app/storage/recent_model_store.h"
#include "app/storage/recovery.h"
#include "app/storage/search_store.h"
#include "app/storage/settings_store.h"
#include "app/storage/sqlite.h"
#include "app/storage/template_store.h"

namespace sirocco {

// What was found when the database was opened, for the window to say.
struct StoreOpening {
    QList<InterruptedAnswer> interrupted;
    std::optional<Recovery> recovery;
};

struct Stores {
    explicit Stores(Connection opened)
        : connection(std::move(opened)),
          conversations(connection),
          history(connection),
          search(connection),
          settings(connection),
          recentModels(connection),
          modelTemplates(connection),
          promptCuts(connection),
          comparisons(connection),
          templates(connection) {}
    Stores(const Stores&) = delete;
    Stores& operator=(const Stores&) = delete;

    Connection connection;
    ConversationStore conversations;
    HistoryStore history;
    SearchStore search;
    SettingsStore settings;
    RecentModelStore recentModels;
    ModelTemplateStore modelTemplates;
    PromptCutStore promptCuts;
    ComparisonStore comparisons;
    TemplateStore templates;
    StoreOpening opening;
};

// How long what was deleted can still be had back. purge() runs at a start, so it may be longer.
constexpr Milliseconds deletedKeptMs = Milliseconds{7} * 24 * 3600 * 1000;

// A database that proves damaged is kept aside and the newest good backup takes its place (opening.recovery); without a
// backup it stays as it is, and the error is badFile.
Result<std::unique_ptr<Stores>> openStores(const QString& path);

// The same for a database that was found damaged in use: it is read through to the end, however long that takes.
Result<std::unique_ptr<Stores>> openDistrusted(const QString& path);

// Keeps the database aside, whatever it is, and begins a new one.
Result<std::unique_ptr<Stores>> openAnew(const QString& path);

}  // namespace sirocco
