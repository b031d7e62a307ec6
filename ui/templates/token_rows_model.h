// The tokens of a prompt in rows that fill a width, each message under a heading. A row is made when it is shown, so
// that a prompt of 32,000 tokens opens as one of thirty. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QFont>
#include <QHash>
#include <QVariantList>
#include <vector>

#include "app/context/prompt_inspection.h"

namespace sirocco {

class TokenRowsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("InspectorController has it")
    Q_PROPERTY(double width READ width WRITE setWidth NOTIFY layoutChanges)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY layoutChanges)
    Q_PROPERTY(double padding READ padding WRITE setPadding NOTIFY layoutChanges)

public:
    enum Roles { HeadingRole = Qt::UserRole + 1, TokensRole, SpokenRole };

    explicit TokenRowsModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void show(PromptInspection inspection);  // one without ids empties it
    const PromptInspection& inspection() const { return inspection_; }

    double width() const { return width_; }  // that a row may take
    void setWidth(double width);
    QFont font() const { return font_; }
    void setFont(const QFont& font);
    double padding() const { return padding_; }  // of each token beside its text, both sides together
    void setPadding(double padding);

    int rowOf(int token) const;  // -1 when there is no such token
    QString headingOf(int message) const;

signals:
    void layoutChanges();

private:
    struct Row {
        int begin = 0;
        int end = 0;
        int message = 0;  // a heading's message; a row of tokens has begin < end
    };

    void layOut();
    void findMarks();
    double widthOf(TokenId id);

    PromptInspection inspection_;
    std::vector<Row> rows_;
    std::vector<int> counts_;        // tokens of each message
    std::vector<bool> marks_;        // of each token: it is of the format, no text
    QHash<TokenId, double> widths_;  // in this font
    double width_ = 0;
    QFont font_;
    double padding_ = 0;
};

}  // namespace sirocco
