#include "ui/sidebar/search_controller.h"

#include <QDateTime>
#include <QStringView>
#include <algorithm>

#include "ui/content/error_text.h"
#include "ui/sidebar/conversation_list_model.h"

namespace sirocco {

namespace {

QVariantList flat(const QList<TextRange>& ranges) {
    QVariantList numbers;
    for (const TextRange& range : ranges)
        numbers << static_cast<int>(range.begin) << static_cast<int>(range.length);
    return numbers;
}

// A snippet as it is read: without the commonest marks of Markdown, and its ranges moved to where they are then.
struct Snippet {
    QString text;
    QList<TextRange> marks;
};

Snippet readable(const SearchHit& hit) {
    Snippet shown{{}, hit.snippetMarks};
    const QString& raw = hit.snippet;
    for (qsizetype at = 0; at < raw.size();) {
        const qsizetype length = raw[at] == QLatin1Char('`') ? 1 : QStringView(raw).mid(at, 2) == u"**" ? 2 : 0;
        for (qsizetype i = 0; length > 0 && i < shown.marks.size(); ++i) {
            if (hit.snippetMarks[i].begin > at)
                shown.marks[i].begin -= length;
        }
        if (length == 0)
            shown.text += raw[at];
        at += std::max<qsizetype>(length, 1);
    }
    return shown;
}

QString idText(const QUuid& id) { return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces); }

QString keyOfHit(const SearchHit& hit) { return idText(hit.conversation) + idText(hit.message); }

}  // namespace

SearchController::SearchController(SearchService& service, QObject* parent)
    : QAbstractListModel(parent), service_(service) {
    connect(&service, &SearchService::pageFound, this, &SearchController::onPage);
    connect(&service, &SearchService::failed, this, [this](const Error& error) {
        problem_ = errorSentence(error);
        emit changed();
    });
}

void SearchController::setText(const QString& text) {
    if (text == text_)
        return;
    text_ = text;
    service_.search(text);
    emit textChanged();
    emit changed();
}

void SearchController::more() { service_.more(); }

QString SearchController::keyOf(int row) const {
    return row >= 0 && row < shown_ ? keyOfHit(service_.hits()[row]) : QString();
}

int SearchController::rowOf(const QString& key) const {
    const auto& hits = service_.hits();
    const auto found =
        std::find_if(hits.begin(), hits.end(), [&](const SearchHit& hit) { return keyOfHit(hit) == key; });
    return found == hits.end() ? -1 : static_cast<int>(found - hits.begin());
}

void SearchController::onPage(int first) {
    problem_.clear();
    const int now = static_cast<int>(service_.hits().size());
    if (first == 0) {
        beginResetModel();
        shown_ = now;
        endResetModel();
    } else if (now > first) {
        beginInsertRows({}, first, now - 1);
        shown_ = now;
        endInsertRows();
    }
    emit changed();
}

int SearchController::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : shown_; }

QVariant SearchController::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.row() >= service_.hits().size())
        return {};
    const SearchHit& hit = service_.hits()[index.row()];
    switch (role) {
        case ConversationIdRole:
            return idText(hit.conversation);
        case MessageIdRole:
            return idText(hit.message);
        case GroupRole:
            return hit.message.isNull() ? tr("Titles") : tr("Messages");
        case TitleRole:
        case Qt::DisplayRole:
            return hit.title;
        case SnippetRole:
            return readable(hit).text;
        case TitleMarksRole:
            return flat(hit.titleMarks);
        case SnippetMarksRole:
            return flat(readable(hit).marks);
        case DayRole:
            return dayGroup(QDateTime::fromMSecsSinceEpoch(hit.time).date(), QDate::currentDate());
        default:
            return {};
    }
}

QHash<int, QByteArray> SearchController::roleNames() const {
    return {{ConversationIdRole, "conversationId"},
            {MessageIdRole, "messageId"},
            {GroupRole, "group"},
            {TitleRole, "title"},
            {SnippetRole, "snippet"},
            {TitleMarksRole, "titleMarks"},
            {SnippetMarksRole, "snippetMarks"},
            {DayRole, "day"}};
}

}  // namespace sirocco
