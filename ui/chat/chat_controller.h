// The conversation that is looked at, for QML: what it shows, what it is doing, and what can be done with it.
// GUI thread. The services must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QHash>
#include <QObject>
#include <QString>

#include "app/chat/conversation_service.h"
#include "app/context/context_service.h"
#include "app/documents/attachment_service.h"
#include "app/models/model_service.h"
#include "app/settings/settings_service.h"
#include "ui/chat/attachment_controller.h"
#include "ui/chat/context_controller.h"
#include "ui/chat/message_list_model.h"

namespace sirocco {

class ChatController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The shell makes it")
    Q_PROPERTY(sirocco::MessageListModel* messages READ messages CONSTANT)
    Q_PROPERTY(sirocco::AttachmentController* attachments READ attachments CONSTANT)
    Q_PROPERTY(sirocco::ContextController* context READ context CONSTANT)
    Q_PROPERTY(QString conversationId READ conversationId NOTIFY conversationChanged)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    Q_PROPERTY(bool opening READ opening NOTIFY conversationChanged)
    Q_PROPERTY(bool empty READ empty NOTIFY emptyChanged)
    Q_PROPERTY(bool modelReady READ modelReady NOTIFY modelChanged)
    Q_PROPERTY(bool demo READ demo NOTIFY modelChanged)
    Q_PROPERTY(bool storing READ storing NOTIFY progressChanged)
    Q_PROPERTY(bool generating READ generating NOTIFY progressChanged)
    Q_PROPERTY(bool stopping READ stopping NOTIFY progressChanged)
    Q_PROPERTY(QString waiting READ waiting NOTIFY progressChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(QString problemDetails READ problemDetails NOTIFY problemChanged)
    Q_PROPERTY(double temperature READ temperature WRITE setTemperature NOTIFY temperatureChanged)

public:
    struct Services {
        ConversationService& conversations;
        ModelService& models;
        SettingsService& settings;
        AttachmentService& attachments;
        ContextService& context;
    };
    explicit ChatController(Services services, QObject* parent = nullptr);

    MessageListModel* messages() { return &messages_; }
    AttachmentController* attachments() { return &attachments_; }
    ContextController* context() { return &contextRuler_; }
    QString conversationId() const;
    QString title() const;
    bool opening() const;
    bool empty() const { return messages_.count() == 0 && !opening(); }
    // That a message would be answered: a model is there, and how to write to it is known.
    bool modelReady() const {
        return models_.hasModel() && models_.state() != ModelState::loading &&
               models_.promptTemplate() != PromptTemplate::automatic;
    }
    bool demo() const { return modelReady() && models_.isDemo(); }
    bool storing() const;
    bool generating() const { return conversations_.isGenerating(current_); }
    bool stopping() const;
    QString waiting() const;  // what an answer without text is waiting for; empty when it writes
    QString problem() const { return problem_; }
    QString problemDetails() const { return problemDetails_; }
    double temperature() const;
    void setTemperature(double temperature);

    // The conversation that was open last, else a new one. Once, when the list is there.
    void restore();

    Q_INVOKABLE void newChat();
    Q_INVOKABLE void open(const QString& id);
    Q_INVOKABLE void send(const QString& text);
    Q_INVOKABLE void stop();
    Q_INVOKABLE void regenerate(const QString& messageId);
    Q_INVOKABLE void selectSibling(const QString& messageId, int step);
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
    void temperatureChanged();
    void sent();  // committed: the composer may clear
    // From QML, for the shell: this message should be asked side by side.
    void compareRequested(const QString& messageId);

private:
    void show(const ConversationId& id);
    void say(const QString& problem, const QString& details);
    void watchConversations();

    ConversationService& conversations_;
    ModelService& models_;
    SettingsService& settings_;
    AttachmentService& waiting_;
    ContextService& context_;
    MessageListModel messages_;
    AttachmentController attachments_;
    ContextController contextRuler_;
    ConversationId current_;
    QHash<ConversationId, QString> drafts_;
    QHash<ConversationId, QList<int>> sending_;  // documents of a message that is being stored
    QString problem_;
    QString problemDetails_;
};

}  // namespace sirocco
