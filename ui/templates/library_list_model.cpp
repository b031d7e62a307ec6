#include "ui/templates/library_list_model.h"

#include <QStringList>
#include <algorithm>

namespace sirocco {

namespace {

bool matches(const TextTemplate& one, const QStringList& words) {
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return one.name.contains(word, Qt::CaseInsensitive) || one.shortcut.contains(word, Qt::CaseInsensitive) ||
               one.category.contains(word, Qt::CaseInsensitive) || one.words.text.contains(word, Qt::CaseInsensitive);
    });
}

}  // namespace

LibraryListModel::LibraryListModel(TemplateService& service, QObject* parent)
    : QAbstractListModel(parent), service_(service) {
    connect(&service_, &TemplateService::changed, this, &LibraryListModel::rebuild);
    rebuild();
}

int LibraryListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QHash<int, QByteArray> LibraryListModel::roleNames() const {
    return {{IdRole, "templateId"},
            {NameRole, "name"},
            {ShortcutRole, "shortcut"},
            {SectionRole, "section"},
            {FavouriteRole, "favourite"}};
}

QVariant LibraryListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count())
        return {};
    const TextTemplate& one = rows_[index.row()];
    switch (role) {
        case IdRole:
            return one.id.toString(QUuid::WithoutBraces);
        case NameRole:
            return one.name;
        case ShortcutRole:
            return one.shortcut;
        case SectionRole:
            return one.favourite ? tr("Favourites") : one.category.isEmpty() ? tr("Others") : one.category;
        case FavouriteRole:
            return one.favourite;
        default:
            return {};
    }
}

void LibraryListModel::setText(const QString& text) {
    if (text == text_)
        return;
    text_ = text;
    rebuild();
    emit textChanged();
}

void LibraryListModel::rebuild() {
    const QStringList words = text_.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    beginResetModel();
    rows_.clear();
    for (const TextTemplate& one : service_.templates()) {
        if (matches(one, words))
            rows_.append(one);
    }
    // Names are in order already; those without a category come last.
    std::stable_sort(rows_.begin(), rows_.end(), [](const TextTemplate& a, const TextTemplate& b) {
        if (a.favourite != b.favourite)
            return a.favourite;
        if (a.favourite || a.category == b.category)
            return false;
        if (a.category.isEmpty() || b.category.isEmpty())
            return b.category.isEmpty();
        return QString::localeAwareCompare(a.category, b.category) < 0;
    });
    endResetModel();
    emit countChanged();
}

int LibraryListModel::rowOf(const QString& id) const {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const TextTemplate& one) { return one.id == QUuid(id); });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

QString LibraryListModel::idAt(int row) const {
    return row >= 0 && row < count() ? rows_[row].id.toString(QUuid::WithoutBraces) : QString();
}

}  // namespace sirocco
