#include "ui/compare/lane_document.h"

#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextDocument>
#include <algorithm>

namespace sirocco {

namespace {

constexpr float kMarkTint = 0.16f;

// Each character keeps its place: the document knows one end of a line, and has two signs of its own.
QString forDocument(QString text) {
    for (QChar& c : text) {
        if (c == QLatin1Char('\r'))
            c = QLatin1Char(' ');
        else if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            c = QLatin1Char('\n');
        else if (c == QChar(0xFDD0) || c == QChar(0xFDD1))
            c = QChar::ReplacementCharacter;
    }
    return text;
}

int firstMark(const CompareLane& lane, int token) {
    int at = lane.beginOf(token);
    while (at < lane.endOf(token) - 1 && lane.text[at].isSpace())
        ++at;
    return at;
}

}  // namespace

LaneDocument::LaneDocument(QObject* parent) : QObject(parent) {
    connect(this, &LaneDocument::colorsChanged, this, &LaneDocument::rewrite);
}

void LaneDocument::setTarget(QQuickTextDocument* target) {
    if (target == target_)
        return;
    target_ = target;
    if (target_)
        target_->textDocument()->setUndoRedoEnabled(false);
    rewrite();
    emit targetChanged();
}

void LaneDocument::setController(CompareController* controller) {
    if (controller == controller_)
        return;
    if (controller_)
        disconnect(controller_, nullptr, this, nullptr);
    controller_ = controller;
    if (controller_) {
        connect(controller_, &CompareController::answersChanged, this, &LaneDocument::rewrite);
        connect(controller_, &CompareController::answerGrew, this, [this](int row) {
            if (row == lane_)
                grow();
        });
    }
    rewrite();
    emit controllerChanged();
}

void LaneDocument::setLane(int lane) {
    if (lane == lane_)
        return;
    lane_ = lane;
    rewrite();
    emit laneChanged();
}

void LaneDocument::rewrite() {
    shown_ = shownEnd_ = dimmed_ = 0;
    marked_.clear();
    if (target_) {
        QTextCursor cursor(target_->textDocument());
        cursor.select(QTextCursor::Document);
        cursor.removeSelectedText();
        cursor.setCharFormat({});
        // Blocks that are inserted later inherit the format of the one they grow out of.
        QTextBlockFormat format;
        format.setLineHeight(lineHeight_ * 100, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(format);
        grow();
    }
    emit rewritten();
}

void LaneDocument::grow() {
    const CompareLane* lane = controller_ ? controller_->lane(lane_) : nullptr;
    if (!target_ || !lane)
        return;
    const auto index = static_cast<std::size_t>(controller_->lanes()->laneIndex(lane_));
    const int shared = controller_->divergence().shared(index);
    const std::set<int>& partings = controller_->divergence().partings(index);
    if (shownEnd_ == lane->text.size() && shown_ == static_cast<int>(lane->tokens.size()) && dimmed_ == shared &&
        marked_.size() == partings.size())
        return;
    QTextCursor cursor(target_->textDocument());
    cursor.beginEditBlock();
    insert(cursor, *lane, shared);
    dim(cursor, *lane, shared);
    mark(cursor, *lane, partings);
    cursor.endEditBlock();
}

void LaneDocument::insert(QTextCursor& cursor, const CompareLane& lane, int shared) {
    const auto count = static_cast<int>(lane.tokens.size());
    const int same = std::min(shared, count);
    QTextCharFormat dimmed;
    dimmed.setForeground(dimColor_);
    // Without tokens, a text is shown as it is: what a damaged history left of it.
    const int end = static_cast<int>(lane.text.size());
    const int dimEnd = same > 0 ? lane.endOf(same - 1) : 0;
    cursor.movePosition(QTextCursor::End);
    if (dimEnd > shownEnd_) {
        cursor.insertText(forDocument(lane.text.mid(shownEnd_, dimEnd - shownEnd_)), dimmed);
        shownEnd_ = dimEnd;
        dimmed_ = same;
    }
    if (end > shownEnd_)
        cursor.insertText(forDocument(lane.text.mid(shownEnd_)), QTextCharFormat());
    shownEnd_ = end;
    shown_ = count;
}

void LaneDocument::dim(QTextCursor& cursor, const CompareLane& lane, int shared) {
    if (shared <= dimmed_)
        return;
    QTextCharFormat dimmed;
    dimmed.setForeground(dimColor_);
    cursor.setPosition(lane.beginOf(dimmed_));
    cursor.setPosition(lane.endOf(shared - 1), QTextCursor::KeepAnchor);
    cursor.setCharFormat(dimmed);
    // Marks in there are to be set again.
    marked_.erase(marked_.lower_bound(dimmed_), marked_.lower_bound(shared));
    dimmed_ = shared;
}

void LaneDocument::mark(QTextCursor& cursor, const CompareLane& lane, const std::set<int>& partings) {
    QTextCharFormat format;
    format.setForeground(markColor_);
    format.setFontUnderline(true);
    QColor tint = markColor_;
    tint.setAlphaF(kMarkTint);
    format.setBackground(tint);
    for (const int token : partings) {
        if (!marked_.insert(token).second)
            continue;
        cursor.setPosition(firstMark(lane, token));
        cursor.setPosition(lane.endOf(token), QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }
}

int LaneDocument::tokenAt(int position) const {
    const CompareLane* lane = controller_ ? controller_->lane(lane_) : nullptr;
    if (!lane || lane->tokens.empty() || position < 0)
        return -1;
    const auto found = std::upper_bound(lane->ends.begin(), lane->ends.end(), position);
    return static_cast<int>(std::min(found - lane->ends.begin(), static_cast<std::ptrdiff_t>(lane->ends.size()) - 1));
}

int LaneDocument::beginOf(int token) const {
    const CompareLane* lane = controller_ ? controller_->lane(lane_) : nullptr;
    return lane && token >= 0 && token < static_cast<int>(lane->ends.size()) ? firstMark(*lane, token) : 0;
}

int LaneDocument::endOf(int token) const {
    const CompareLane* lane = controller_ ? controller_->lane(lane_) : nullptr;
    return lane && token >= 0 && token < static_cast<int>(lane->ends.size()) ? lane->endOf(token) : 0;
}

}  // namespace sirocco
