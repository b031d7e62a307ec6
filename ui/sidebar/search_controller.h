// Looking through titles and messages from the sidebar: the hits as rows, titles first. GUI thread. The service must
// outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>

#include "app/chat/search_service.h"

namespace sirocco {

class SearchController : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The shell makes it")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool looking READ isLooking NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    enum Role {
        ConversationIdRole = Qt::UserRole + 1,
        MessageIdRole,  // empty: the title was hit
        GroupRole,
        TitleRole,
        SnippetRole,
        TitleMarksRole,  // begin, length, begin, length, …
        SnippetMarksRole,
        DayRole,
    };

    explicit SearchController(SearchService& service, QObject* parent = nullptr);

    QString text() const { return text_; }
    void setText(const QString& text);
    int count() const { return shown_; }
    bool isLooking() const { return service_.isLooking(); }
    QString problem() const { return problem_; }  // why nothing was found, when that is not because nothing is there

    Q_INVOKABLE void more();  // the end of the rows can be seen
    // What tells a hit from others, also after another search; and the row that it has now, -1: none.
    Q_INVOKABLE QString keyOf(int row) const;
    Q_INVOKABLE int rowOf(const QString& key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void textChanged();
    void changed();

private:
    void onPage(int first);

    SearchService& service_;
    QString text_;
    QString problem_;
    int shown_ = 0;
};

}  // namespace sirocco
