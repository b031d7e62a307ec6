// Keeps a TextEdit's document equal to one lane's text: what it shares with another lane is dimmed, and the tokens at
// which another lane says something else are marked. Only what is new is inserted, and only formats that change are
// set, so that a long answer is not laid out again for every token. Plain text only.
//
// GUI thread. `target` is the TextEdit's textDocument; nobody else may write to it. Tokens are counted from 0 and have
// the places in the document that they have in the text.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QColor>
#include <QObject>
#include <QQuickTextDocument>
#include <QString>

#include "ui/compare/compare_controller.h"

class QTextCursor;

namespace sirocco {

class LaneDocument : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* target READ target WRITE setTarget NOTIFY targetChanged)
    Q_PROPERTY(sirocco::CompareController* controller READ controller WRITE setController NOTIFY controllerChanged)
    Q_PROPERTY(int lane READ lane WRITE setLane NOTIFY laneChanged)  // a row of the controller's lanes
    Q_PROPERTY(QColor dimColor MEMBER dimColor_ NOTIFY colorsChanged)
    Q_PROPERTY(QColor markColor MEMBER markColor_ NOTIFY colorsChanged)
    Q_PROPERTY(double lineHeight MEMBER lineHeight_ NOTIFY colorsChanged)  // in multiples of the font's own

public:
    explicit LaneDocument(QObject* parent = nullptr);

    QQuickTextDocument* target() const { return target_; }
    void setTarget(QQuickTextDocument* target);
    CompareController* controller() const { return controller_; }
    void setController(CompareController* controller);
    int lane() const { return lane_; }
    void setLane(int lane);

    // -1 where there is none; a place at the end belongs to the last token.
    Q_INVOKABLE int tokenAt(int position) const;
    Q_INVOKABLE int beginOf(int token) const;  // behind the spaces that it begins with
    Q_INVOKABLE int endOf(int token) const;
    Q_INVOKABLE int tokenCount() const { return shown_; }

signals:
    void targetChanged();
    void controllerChanged();
    void laneChanged();
    void colorsChanged();
    void rewritten();  // no token is where it was

private:
    void rewrite();
    void grow();
    void insert(QTextCursor& cursor, const CompareLane& lane, int shared);
    void dim(QTextCursor& cursor, const CompareLane& lane, int shared);
    void mark(QTextCursor& cursor, const CompareLane& lane, const std::set<int>& partings);

    QQuickTextDocument* target_ = nullptr;
    CompareController* controller_ = nullptr;
    int lane_ = -1;
    QColor dimColor_;
    QColor markColor_;
    double lineHeight_ = 1;
    int shown_ = 0;     // tokens in the document
    int shownEnd_ = 0;  // characters
    int dimmed_ = 0;    // tokens from the first
    std::set<int> marked_;
};

}  // namespace sirocco
