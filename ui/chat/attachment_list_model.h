// The documents that wait in the composer, as rows. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QList>

#include "app/documents/attachment_service.h"

namespace sirocco {

class AttachmentListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AttachmentController has it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        AttachmentIdRole = Qt::UserRole + 1,
        NameRole,
        DetailRole,  // "12 pages · 8,412 tokens", or how far it is read
        ReadingRole,
        ProgressRole,  // 0 to 1; -1 where it is not known
        ProblemRole,   // why it was not read; empty when it was
        ProblemDetailsRole,
    };

    explicit AttachmentListModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    // Rows of documents that stay keep their items, and so the keyboard.
    void show(const QList<Attachment>& attachments);
    int count() const { return static_cast<int>(rows_.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    QList<Attachment> rows_;
};

}  // namespace sirocco
