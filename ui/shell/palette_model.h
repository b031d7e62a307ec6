// What Ctrl+K offers for what was typed: actions and conversations, the best fitting ones first, and actions before
// conversations that fit as well. GUI thread. The service must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <QStringList>

namespace sirocco {

class HistoryService;

// How well `name` fits what was typed: every word must be in it, in any order; best at its beginning, then at that of a
// word, then inside of one, then, if `apart`, with its letters apart from the beginning of a word on. Negative: not at
// all.
int paletteScore(const QStringList& words, const QString& name, bool apart);

class PaletteModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The shell makes it")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Role { NameRole = Qt::UserRole + 1, ActionIndexRole, ConversationIdRole };  // index: -1 for a conversation

    explicit PaletteModel(const HistoryService& history, QObject* parent = nullptr);

    QString text() const { return text_; }
    void setText(const QString& text);
    int count() const { return static_cast<int>(rows_.size()); }
    // Begins anew: nothing typed, these actions, and the conversations as they are now and whenever text changes.
    Q_INVOKABLE void start(const QStringList& actions);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();

private:
    struct Row {
        QString name;
        int action = -1;
        QString conversation = {};
    };

    void read();

    const HistoryService& history_;
    QString text_;
    QStringList actions_;
    QList<Row> rows_;
};

}  // namespace sirocco
