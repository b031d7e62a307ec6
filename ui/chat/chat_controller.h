// The conversation that is looked at, for QML: what it shows, what it is doing, and what can be done with it.
// GUI thread. The services must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QHash>
#include <QObject>
#include <QString>
#include <optional>

#include "app/chat/conversation_service.h"
#include "app/context/context_service.h"
#include "app/documents/attachment_service.h"
#include "app/models/model_service.h"
#include "app/settings/settings_service.h"
#include "app/templates/template_service.h"
#include "ui/chat/attachment_controller.h"
#include "ui/chat/context_controller.h"
#include "ui/chat/details_controller.h"
#include "ui/chat/edit_controller.h"
#include "ui/chat/interrupted_controller.h"
#include "ui/chat/message_list_model.h"
#include "ui/chat/removal_controller.h"
#include "ui/chat/setup_controller.h"
#include "ui/chat/storage_controller.h"
#include "ui/chat/template_offers.h"

namespace sirocco {

class ChatController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The shell makes it")
    Q_PROPERTY(sirocco::MessageListModel* messages READ messages CONSTANT)
    Q_PROPERTY(sirocco::AttachmentController* attachments READ attachments CONSTANT)
    Q_PROPERTY(sirocco::ContextController* context READ context CONSTANT)
    Q_PROPERTY(sirocco::DetailsController* details READ details CONSTANT)
    Q_PROPERTY(sirocco::EditController* edit READ edit CONSTANT)
    Q_PROPERTY(sirocco::RemovalController* removal READ removal CONSTANT)
    Q_PROPERTY(sirocco::InterruptedController* interrupted READ interrupted CONSTANT)
    Q_PROPERTY(sirocco::StorageController* storage READ storage CONSTANT)
    Q_PROPERTY(sirocco::SetupController* setup READ setup CONSTANT)
    Q_PROPERTY(sirocco::TemplateOffers* templates READ templates CONSTANT)
    Q_PROPERTY(QString conversationId READ conversationId NOTIFY conversationChanged)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    Q_PROPERTY(bool temporary READ temporary NOTIFY conversationChanged)
    Q_PROPERTY(bool opening READ opening NOTIFY conversationChanged)
    Q_PROPERTY(bool empty READ empty NOTIFY emptyChanged)
    Q_PROPERTY(bool modelReady READ modelReady NOTIFY modelChanged)
    Q_PROPERTY(bool demo READ demo NOTIFY modelChanged)
    Q_PROPERTY(bool deviceFailed READ deviceFailed NOTIFY modelChanged)
    Q_PROPERTY(bool onGpu READ onGpu NOTIFY modelChanged)
    Q_PROPERTY(bool storing READ storing NOTIFY progressChanged)
    Q_PROPERTY(bool generating READ generating NOTIFY progressChanged)
    Q_PROPERTY(bool stopping READ stopping NOTIFY progressChanged)
    Q_PROPERTY(QString waiting READ waiting NOTIFY progressChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(QString problemDetails READ problemDetails NOTIFY problemChanged)

public:
    struct Services {
        StoreWorker& store;
        ConversationService& conversations;
        ModelService& models;
        SettingsService& settings;
        AttachmentService& attachments;
        ContextService& context;
        TemplateService& templates;
        ReplayService& replay;
    };
    explicit ChatController(Services services, QObject* parent = nullptr);

    MessageListModel* messages() { return &messages_; }
    AttachmentController* attachments() { return &attachments_; }
    ContextController* context() { return &contextRuler_; }
    DetailsController* details() { return &details_; }
    EditController* edit() { return &edit_; }
    RemovalController* removal() { return &removal_; }
    InterruptedController* interrupted() { return &interrupted_; }
    StorageController* storage() { return &storage_; }
    SetupController* setup() { return &setup_; }
    TemplateOffers* templates() { return &templates_; }
    QString conversationId() const;
    QString title() const;
    bool temporary() const { return conversations_.isTemporary(current_); }
    bool opening() const;
    bool empty() const { return messages_.count() == 0 && !opening(); }
    // That a message would be answered: a model is there, and how to write to it is known.
    bool modelReady() const {
        return models_.hasModel() && models_.state() != ModelState::loading &&
               models_.promptTemplate() != PromptTemplate::automatic;
    }
    bool demo() const { return modelReady() && models_.isDemo(); }
    // The loaded model does not answer until it is loaded again.
    bool deviceFailed() const { return modelReady() && models_.deviceFailed(); }
    bool onGpu() const { return modelReady() && models_.runsOnGpu(); }
    bool storing() const;
    bool generating() const { return conversations_.isGenerating(current_); }
    bool stopping() const;
    QString waiting() const;  // what an answer without text is waiting for; empty when it writes
    QString problem() const { return problem_; }
    QString problemDetails() const { return problemDetails_; }

    // The conversation that was open last, else a new one. Once, when the list is there.
    void restore();

    Q_INVOKABLE void newChat();
    Q_INVOKABLE void newTemporary();  // never written anywhere, and gone when it is left
    Q_INVOKABLE void open(const QString& id);
    // Also shows this message, on whatever branch it is. messageWanted() when it can be seen. None: as open().
    Q_INVOKABLE void openAt(const QString& id, const QString& messageId);
    Q_INVOKABLE void send(const QString& text);
    Q_INVOKABLE void stop();
    Q_INVOKABLE void regenerate(const QString& messageId);
    Q_INVOKABLE void continueAnswer(const QString& messageId);
    Q_INVOKABLE void reloadModel();
    Q_INVOKABLE void reloadOnCpu();
    Q_INVOKABLE void removeBranch(const QString& messageId);  // the message and all below it
    Q_INVOKABLE void selectSibling(const QString& messageId, int step);
    Q_INVOKABLE void selectLastSibling(int step);          // of the last message that has any
    Q_INVOKABLE void editLast();                           // of the user's messages
    Q_INVOKABLE void copy(const QString& messageId);       // as it was written: Markdown
    Q_INVOKABLE void copyPlain(const QString& messageId);  // as it is read
    Q_INVOKABLE void dismissProblem();
    // The text of a message's document, in pieces.
    Q_INVOKABLE QStringList documentPieces(const QString& messageId, int document) const;
    // What is being written, kept for each conversation while the program runs.
    Q_INVOKABLE QString draft() const { return drafts_.value(current_); }
    Q_INVOKABLE void setDraft(const QString& text);
    // This text has become a message by another way than send(): the composer clears where it holds it still.
    Q_INVOKABLE void sentElsewhere(const QString& text);

signals:
    void conversationChanged();
    void titleChanged();
    void emptyChanged();
    void modelChanged();
    void progressChanged();
    void problemChanged();
    void messageWanted(int row);
    void sent();    // committed: the composer may clear
    void edited();  // committed: the path ends in a new version
    // From QML, for the shell: this message should be asked side by side.
    void compareRequested(const QString& messageId);

private:
    void show(const ConversationId& id);
    void sendNow(const QString& text, ConversationService::Saving saving);
    void sendFailed(const Error& error);
    void say(const QString& problem, const QString& details);
    void leave(const ConversationId& id);
    void watchConversations();
    void revealWanted();

    ConversationService& conversations_;
    ModelService& models_;
    SettingsService& settings_;
    AttachmentService& waiting_;
    ContextService& context_;
    MessageListModel messages_;
    AttachmentController attachments_;
    ContextController contextRuler_;
    DetailsController details_;
    EditController edit_;
    RemovalController removal_;
    InterruptedController interrupted_;
    StorageController storage_;
    SetupController setup_;
    TemplateOffers templates_;
    ConversationId current_;
    MessageId wanted_;  // to be led to when the conversation is there
    QHash<ConversationId, QString> drafts_;
    QHash<ConversationId, QList<int>> sending_;  // documents of a message that is being stored
    std::optional<QString> handedOver_;          // a message that is being stored
    QString refused_;                            // one that could not be
    QString problem_;
    QString problemDetails_;
};

}  // namespace sirocco
