// Every part of the program, made and handed to each other. The one place that knows them all: main() has one, and so
// have the tests and measurements that want the whole window.
//
// GUI thread; a QGuiApplication must be there. Nothing is shown before shell.show().
#pragma once

#include <QString>
#include <utility>

#include "app/chat/conversation_service.h"
#include "app/chat/history_service.h"
#include "app/chat/replay_service.h"
#include "app/chat/search_service.h"
#include "app/chat/transfer_service.h"
#include "app/compare/compare_service.h"
#include "app/context/context_service.h"
#include "app/context/inspection_service.h"
#include "app/documents/attachment_service.h"
#include "app/documents/document_service.h"
#include "app/models/model_service.h"
#include "app/monitor/monitor_service.h"
#include "app/settings/settings_service.h"
#include "app/storage/store_worker.h"
#include "app/templates/template_service.h"
#include "ui/shell/shell.h"

namespace sirocco {

struct Program {
    explicit Program(const QString& database, EngineSource engine = EngineSource::real(),
                     ReaderOptions reader = ReaderOptions::beside(), MonitorSource machine = {})
        : store(database),
          models(store, settings, std::move(engine)),
          documents(std::move(reader)),
          monitor(models, settings, std::move(machine)) {}
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    // In the order of need: each is destroyed before what it refers to.
    StoreWorker store;
    SettingsService settings{store};
    ModelService models;
    HistoryService history{store};
    ConversationService conversations{store, models, settings, history};
    DocumentService documents;
    AttachmentService attachments{documents, models};
    ContextService context{conversations, models, attachments, settings};
    CompareService compare{store, models, settings, conversations};
    ReplayService replay{conversations, models};
    SearchService search{store};
    TransferService transfer{store, history};
    TemplateService templates{store};
    InspectionService inspection{context, models};
    MonitorService monitor;
    Shell shell{{store, conversations, history, models, settings, attachments, context, search, transfer, compare,
                 templates, inspection, replay, monitor}};
};

}  // namespace sirocco
