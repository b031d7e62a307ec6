// The window. The composition root makes the services, hands them to a Shell, and calls show().
//
// GUI thread; one Shell at a time. The services must outlive it, and the application object must be a QGuiApplication.
// show() builds the window and then starts what the services have to load: settings.load() first (unless it is loaded
// already), and when that has ended the window appears where it was left, with conversations.loadList(),
// compare.loadList(), models.loadRecentModels(), templates.load() and, unless a model was named with openAtStart(),
// models.reopenLast(). So the caller calls none of these itself.
#pragma once

#include <QString>
#include <memory>

#include "app/base/error.h"

class QQuickWindow;

namespace sirocco {

class AttachmentService;
class CompareService;
class ContextService;
class ConversationService;
class HistoryService;
class InspectionService;
class ModelService;
class MonitorService;
class ReplayService;
class SearchService;
class SettingsService;
class StoreWorker;
class TemplateService;
class TransferService;

class Shell {
public:
    struct Services {
        StoreWorker& store;
        ConversationService& conversations;
        HistoryService& history;
        ModelService& models;
        SettingsService& settings;
        AttachmentService& attachments;
        ContextService& context;
        SearchService& search;
        TransferService& transfer;
        CompareService& compare;
        TemplateService& templates;
        InspectionService& inspection;
        ReplayService& replay;
        MonitorService& monitor;
    };

    explicit Shell(Services services);
    ~Shell();  // remembers the window's place
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;

    // A model to open instead of the last one: a path, or "demo". Before show().
    void openAtStart(const QString& model);

    // ErrorCode::internal with the reason when the window cannot be built.
    Result<void> show();

    void raise();                  // to the front, for a second start of the program
    QQuickWindow* window() const;  // null before show()

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace sirocco
