// Shows Markdown in a TextEdit's document. The text mostly grows at its end: then what was final is not touched, so
// that a long answer is not laid out again for every token and a selection in it survives. Text that comes at once is
// written a piece at a time, with the window's events between the pieces.
//
// The text is a role of a row of a model, and the TextEdit's accessible name is written here: a long text that went
// through a binding for every few tokens would keep the collector of QML's garbage busy.
//
// GUI thread. `edit` is the TextEdit; nobody else may write to its document.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractItemModel>
#include <QObject>
#include <QPointer>
#include <QQmlProperty>
#include <QQuickItem>
#include <QString>
#include <QTextDocument>
#include <QVariantMap>
#include <memory>

#include "ui/content/markdown_stream.h"
#include "ui/content/rich_writer.h"
#include "ui/content/text_marks.h"

namespace sirocco {

class MarkdownDocument : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem* edit READ edit WRITE setEdit NOTIFY editChanged)
    Q_PROPERTY(QAbstractItemModel* model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(int row READ row WRITE setRow NOTIFY rowChanged)  // of the model; -1: none
    Q_PROPERTY(QString role READ role WRITE setRole NOTIFY roleChanged)
    // What the accessible name says, with %1 for the text.
    Q_PROPERTY(QString spoken READ spoken WRITE setSpoken NOTIFY spokenChanged)
    Q_PROPERTY(QVariantMap look READ look WRITE setLook NOTIFY lookChanged)
    Q_PROPERTY(sirocco::TextMarks* marks READ marks CONSTANT)
    // Room below the last line for what is drawn around it.
    Q_PROPERTY(int below READ below NOTIFY written)
    Q_PROPERTY(bool complete READ complete NOTIFY written)

public:
    // How much is written before the window may do something else.
    static constexpr int pieceLength = 24 * 1024;

    explicit MarkdownDocument(QObject* parent = nullptr);

    QQuickItem* edit() const { return edit_; }
    void setEdit(QQuickItem* edit);
    QAbstractItemModel* model() const { return model_; }
    void setModel(QAbstractItemModel* model);
    int row() const { return row_; }
    void setRow(int row);
    QString role() const { return role_; }
    void setRole(const QString& role);
    QString spoken() const { return spoken_; }
    void setSpoken(const QString& spoken);
    QVariantMap look() const { return look_; }
    void setLook(const QVariantMap& look);  // see RichStyle
    TextMarks* marks() { return &marks_; }
    int below() const;
    bool complete() const { return taken_ == text_.size(); }

    // The lines of the code that a mark stands for.
    QString codeOf(int mark) const;
    Q_INVOKABLE void copyCode(int mark) const;
    // After the width has changed.
    Q_INVOKABLE void placeMarks();

    qsizetype writtenBlocks() const { return writer_ ? writer_->writtenBlocks() : 0; }
    qsizetype parsedCharacters() const { return stream_.parsedCharacters(); }

signals:
    void editChanged();
    void modelChanged();
    void rowChanged();
    void roleChanged();
    void spokenChanged();
    void lookChanged();
    void written();

private:
    void onDataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles);
    void findRole();
    void read();
    void restart();
    void write();
    void measure();
    void speak();

    QQuickItem* edit_ = nullptr;
    bool measures_ = false;  // the TextEdit is told by us when to measure its text
    QQmlProperty accessibleName_;
    QPointer<QAbstractItemModel> model_;
    int row_ = -1;
    QString role_;
    int roleNumber_ = -1;
    QString spoken_;
    QTextDocument* document_ = nullptr;
    QString text_;
    QVariantMap look_;
    TextMarks marks_;
    MarkdownStream stream_;
    std::unique_ptr<RichWriter> writer_;
    qsizetype taken_ = 0;  // how much of text_ the stream has
    bool pending_ = false;
};

// What a reader would select in it: for copying without a window. `from` and `to` are positions in such a document; to
// the end where `to` is negative.
QString markdownAsPlainText(const QString& markdown, int from = 0, int to = -1);

}  // namespace sirocco
