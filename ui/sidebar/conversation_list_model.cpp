#include "ui/sidebar/conversation_list_model.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <utility>

namespace sirocco {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DayGroup)
};

}  // namespace

QString dayGroup(const QDate& day, const QDate& today) {
    const qint64 age = day.daysTo(today);
    if (age <= 0)
        return Words::tr("Today");
    if (age == 1)
        return Words::tr("Yesterday");
    if (age < 7)
        return Words::tr("Last 7 days");
    if (age < 30)
        return Words::tr("Last 30 days");
    if (day.year() == today.year())
        return QLocale().standaloneMonthName(day.month());
    return QLocale().toString(day, QStringLiteral("MMMM yyyy"));
}

ConversationListModel::ConversationListModel(HistoryService& history, const ConversationService& conversations,
                                             QObject* parent)
    : QAbstractListModel(parent), history_(history), conversations_(conversations) {
    connect(&history, &HistoryService::listLoaded, this, &ConversationListModel::reload);
    connect(&history, &HistoryService::foldersChanged, this, &ConversationListModel::updateFolders);
    for (const auto signal : {&HistoryService::conversationAdded, &HistoryService::conversationChanged})
        connect(&history, signal, this, &ConversationListModel::update);
    connect(&history, &HistoryService::conversationRemoved, this, [this](const ConversationId& id) {
        if (const int row = rowOf(id); row >= 0)
            removeAt(row);
        counting_.start();
    });
    connect(&conversations, &ConversationService::generatingChanged, this,
            [this](const ConversationId& id) { touch(id, {AnsweringRole}); });
    counting_.setSingleShot(true);
    counting_.setInterval(0);
    connect(&counting_, &QTimer::timeout, this, &ConversationListModel::countAll);
    midnight_.setSingleShot(true);
    connect(&midnight_, &QTimer::timeout, this, &ConversationListModel::regroupAtMidnight);
    regroupAtMidnight();
    reload();
}

int ConversationListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant ConversationListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = rows_[index.row()];
    switch (role) {
        case ConversationIdRole:
            return row.isFolder ? QString() : row.info.id.toString(QUuid::WithoutBraces);
        case TitleRole:
        case Qt::DisplayRole:
            return row.isFolder ? row.info.folder : row.info.title;
        case GroupRole:
            return group(row);
        case AnsweringRole:
            return !row.isFolder && conversations_.isGenerating(row.info.id);
        case FolderRole:
            return row.isFolder;
        case FoldedRole:
            return row.isFolder && folded_.contains(row.info.folder);
        case SizeRole:
            return row.isFolder ? sizes_.value(row.info.folder) : 0;
        case IndentedRole:
            return !row.isFolder && rank(row) == 1;
        case PinnedRole:
            return row.info.pinned;
        case PickedRole:
            return picked_.contains(row.info.id);
        default:
            return {};
    }
}

QHash<int, QByteArray> ConversationListModel::roleNames() const {
    return {{ConversationIdRole, "conversationId"},
            {TitleRole, "title"},
            {GroupRole, "group"},
            {AnsweringRole, "answering"},
            {FolderRole, "folder"},
            {FoldedRole, "folded"},
            {SizeRole, "size"},
            {IndentedRole, "indented"},
            {PinnedRole, "pinned"},
            {PickedRole, "picked"}};
}

// --- What is shown, and where

int ConversationListModel::rank(const Row& row) const {
    if (row.isFolder)
        return 1;
    if (archive_)
        return 2;
    return row.info.pinned ? 0 : row.info.folder.isEmpty() ? 2 : 1;
}

bool ConversationListModel::before(const Row& a, const Row& b) const {
    const int rankOfA = rank(a);
    const int rankOfB = rank(b);
    if (rankOfA != rankOfB)
        return rankOfA < rankOfB;
    if (rankOfA == 1 && a.info.folder != b.info.folder)
        return a.info.folder < b.info.folder;
    if (a.isFolder != b.isFolder)
        return a.isFolder;
    return a.info.updated != b.info.updated ? a.info.updated > b.info.updated : b.info.id < a.info.id;
}

bool ConversationListModel::belongs(const ConversationInfo& info) const {
    return info.archived == archive_ && (archive_ || info.pinned || !folded_.contains(info.folder));
}

QString ConversationListModel::group(const Row& row) const {
    switch (rank(row)) {
        case 0:
            return tr("Pinned");
        case 1:
            return tr("Folders");
        default:
            return dayGroup(QDateTime::fromMSecsSinceEpoch(row.info.updated).date(), QDate::currentDate());
    }
}

int ConversationListModel::rowOf(const QString& id) const { return rowOf(QUuid(id)); }

int ConversationListModel::rowOf(const ConversationId& id) const {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return !row.isFolder && row.info.id == id; });
    return id.isNull() || found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

void ConversationListModel::showArchive(bool archive) {
    if (std::exchange(archive_, archive) == archive)
        return;
    pickNone();
    reload();
    emit archiveChanged();
}

void ConversationListModel::fold(const QString& folder, bool folded) {
    if (folded == folded_.contains(folder))
        return;
    if (folded)
        folded_.insert(folder);
    else
        folded_.remove(folder);
    for (const ConversationInfo& info : history_.conversations()) {
        if (info.folder == folder)
            update(info.id);
    }
    for (int row = 0; row < count(); ++row) {
        if (rows_[row].isFolder && rows_[row].info.folder == folder)
            emit dataChanged(index(row), index(row), {FoldedRole});
    }
}

void ConversationListModel::reveal(const QString& id) {
    if (const ConversationInfo* info = history_.conversation(QUuid(id))) {
        const QString folder = info->folder;
        showArchive(info->archived);
        fold(folder, false);
    }
}

// --- Following the history

void ConversationListModel::reload() {
    beginResetModel();
    rows_.clear();
    for (const ConversationInfo& info : history_.conversations()) {
        if (belongs(info))
            rows_.append({false, info});
    }
    if (!archive_) {
        for (const Folder& folder : history_.folders()) {
            Row row{true, {}};
            row.info.folder = folder.name;
            rows_.append(row);
        }
    }
    std::sort(rows_.begin(), rows_.end(), [this](const Row& a, const Row& b) { return before(a, b); });
    endResetModel();
    emit countChanged();
    countAll();
}

void ConversationListModel::update(const ConversationId& id) {
    const QList<ConversationInfo>& list = history_.conversations();
    const auto info = std::find_if(list.begin(), list.end(), [&](const auto& other) { return other.id == id; });
    const bool wanted = info != list.end() && belongs(*info);
    const int from = rowOf(id);
    if (from < 0 && wanted)
        insert({false, *info});
    else if (from >= 0 && !wanted)
        removeAt(from);
    else if (wanted)
        move(from, {false, *info});
    counting_.start();
}

void ConversationListModel::updateFolders() {
    QSet<QString> missing;
    if (!archive_) {
        for (const Folder& folder : history_.folders())
            missing.insert(folder.name);
    }
    for (int row = count() - 1; row >= 0; --row) {
        if (rows_[row].isFolder && !missing.remove(rows_[row].info.folder))
            removeAt(row);
    }
    for (const QString& name : std::as_const(missing)) {
        Row row{true, {}};
        row.info.folder = name;
        insert(row);
    }
    counting_.start();
}

void ConversationListModel::insert(const Row& row) {
    const auto place = std::lower_bound(rows_.cbegin(), rows_.cend(), row,
                                        [this](const Row& a, const Row& b) { return before(a, b); });
    const int at = static_cast<int>(place - rows_.cbegin());
    beginInsertRows({}, at, at);
    rows_.insert(at, row);
    endInsertRows();
    emit countChanged();
}

void ConversationListModel::move(int from, const Row& changed) {
    const auto less = [this](const Row& a, const Row& b) { return before(a, b); };
    const auto own = rows_.cbegin() + from;
    auto place = std::lower_bound(rows_.cbegin(), own, changed, less);
    if (place == own)
        place = std::lower_bound(own + 1, rows_.cend(), changed, less);
    // Qt counts the new place before the row has left the old one.
    const int target = static_cast<int>(place - rows_.cbegin());
    int to = from;
    if (target != from && target != from + 1) {
        to = target > from ? target - 1 : target;
        beginMoveRows({}, from, from, {}, target);
        rows_.move(from, to);
        rows_[to] = changed;
        endMoveRows();
    } else {
        rows_[from] = changed;
    }
    emit dataChanged(index(to), index(to));
}

void ConversationListModel::removeAt(int row) {
    const ConversationId id = rows_[row].info.id;
    beginRemoveRows({}, row, row);
    rows_.removeAt(row);
    endRemoveRows();
    if (picked_.remove(id))
        emit pickedChanged();
    emit countChanged();
}

void ConversationListModel::touch(const ConversationId& id, const QList<int>& roles) {
    const int row = rowOf(id);
    if (row >= 0)
        emit dataChanged(index(row), index(row), roles);
}

void ConversationListModel::countAll() {
    sizes_.clear();
    int archived = 0;
    for (const ConversationInfo& info : history_.conversations()) {
        if (info.archived)
            ++archived;
        else if (!info.folder.isEmpty())
            ++sizes_[info.folder];
    }
    for (int row = 0; row < count(); ++row) {
        if (rows_[row].isFolder)
            emit dataChanged(index(row), index(row), {SizeRole});
    }
    const int total = static_cast<int>(history_.conversations().size());
    if (std::exchange(total_, total) != total)
        emit totalChanged();
    if (std::exchange(archivedCount_, archived) != archived)
        emit archivedCountChanged();
    if (archived == 0)
        showArchive(false);
}

void ConversationListModel::regroupAtMidnight() {
    if (!rows_.isEmpty())
        emit dataChanged(index(0), index(count() - 1), {GroupRole});
    const QDateTime now = QDateTime::currentDateTime();
    midnight_.start(static_cast<int>(std::max<qint64>(1000, now.msecsTo(now.date().addDays(1).startOfDay()))));
}

// --- Picking

void ConversationListModel::pick(int row) {
    if (row < 0 || row >= count() || rows_[row].isFolder)
        return;
    QSet<ConversationId> picked = picked_;
    pickedLast_ = rows_[row].info.id;
    if (!picked.remove(pickedLast_))
        picked.insert(pickedLast_);
    setPicked(std::move(picked));
}

void ConversationListModel::pickTo(int row) {
    if (row < 0 || row >= count())
        return;
    int from = rowOf(pickedLast_);
    if (from < 0) {
        from = row;
        pickedLast_ = rows_[row].info.id;
    }
    QSet<ConversationId> picked;
    for (int at = std::min(from, row); at <= std::max(from, row); ++at) {
        if (!rows_[at].isFolder)
            picked.insert(rows_[at].info.id);
    }
    setPicked(std::move(picked));
}

void ConversationListModel::pickAll() {
    QSet<ConversationId> picked;
    for (const Row& row : std::as_const(rows_)) {
        if (!row.isFolder)
            picked.insert(row.info.id);
    }
    setPicked(std::move(picked));
}

void ConversationListModel::pickNone() {
    pickedLast_ = {};
    setPicked({});
}

QStringList ConversationListModel::picked() const {
    QStringList ids;
    for (const Row& row : rows_) {
        if (!row.isFolder && picked_.contains(row.info.id))
            ids.append(row.info.id.toString(QUuid::WithoutBraces));
    }
    return ids;
}

void ConversationListModel::setPicked(QSet<ConversationId> picked) {
    if (picked == picked_)
        return;
    picked_ = std::move(picked);
    if (count() > 0)
        emit dataChanged(index(0), index(count() - 1), {PickedRole});
    emit pickedChanged();
}

}  // namespace sirocco
