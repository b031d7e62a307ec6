// The documents that wait in the composer, for QML: adding them by drop, dialog and clipboard, and removing them.
// GUI thread. The services must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include "app/documents/attachment_service.h"
#include "ui/chat/attachment_list_model.h"

namespace sirocco {

class AttachmentController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("ChatController has it")
    Q_PROPERTY(sirocco::AttachmentListModel* list READ list CONSTANT)
    Q_PROPERTY(bool reading READ reading NOTIFY changed)
    Q_PROPERTY(int readyCount READ readyCount NOTIFY changed)
    Q_PROPERTY(bool settled READ settled NOTIFY changed)

public:
    AttachmentController(AttachmentService& service, ModelService& models, QObject* parent = nullptr);

    void show(const ConversationId& conversation);

    AttachmentListModel* list() { return &list_; }
    bool reading() const { return service_.isReading(conversation_); }
    int readyCount() const;
    // Everything is read, and counted where there is a model to count with.
    bool settled() const;

    Q_INVOKABLE void add(const QList<QUrl>& urls);
    // Adds the files that the clipboard holds. False, and nothing happened, when it holds none.
    Q_INVOKABLE bool paste();
    Q_INVOKABLE void remove(int id);
    Q_INVOKABLE void removeAll();
    // Of the one that was added last; empty without any.
    Q_INVOKABLE QString lastName() const;
    // What a document of this file would be called.
    Q_INVOKABLE static QString nameOf(const QUrl& file);
    // Of one that was read: its text in pieces, for a view that shows them one by one.
    Q_INVOKABLE QStringList pieces(int id) const;

    // What a drop of these would do, as a sentence; and whether it would do anything.
    Q_INVOKABLE bool accepts(const QList<QUrl>& urls) const;
    Q_INVOKABLE QString dropText(const QList<QUrl>& urls) const;

signals:
    void changed();

private:
    AttachmentService& service_;
    ModelService& models_;
    ConversationId conversation_;
    AttachmentListModel list_;
};

// A long text cut at line ends into pieces of a few thousand characters.
QStringList textPieces(const QString& text);

}  // namespace sirocco
