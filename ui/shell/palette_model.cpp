#include "ui/shell/palette_model.h"

#include <algorithm>
#include <tuple>

#include "app/chat/history_service.h"

namespace sirocco {

namespace {

constexpr qsizetype mostConversations = 50;
constexpr qsizetype fewestApart = 3;  // fewer letters are in order almost anywhere

bool beginsWord(const QString& name, qsizetype at) { return at == 0 || !name[at - 1].isLetterOrNumber(); }

// The first of them begins a word.
bool inOrder(const QString& letters, const QString& name) {
    qsizetype at = name.indexOf(letters.front(), 0, Qt::CaseInsensitive);
    while (at >= 0 && !beginsWord(name, at))
        at = name.indexOf(letters.front(), at + 1, Qt::CaseInsensitive);
    return at >= 0 && std::all_of(letters.begin() + 1, letters.end(), [&](QChar letter) {
               return (at = name.indexOf(letter, at + 1, Qt::CaseInsensitive)) >= 0;
           });
}

int wordScore(const QString& word, const QString& name, bool apart) {
    bool inside = false;
    for (qsizetype at = name.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = name.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (at == 0)
            return 4;
        if (beginsWord(name, at))
            return 3;
        inside = true;
    }
    if (inside)
        return 2;
    return apart && word.size() >= fewestApart && inOrder(word, name) ? 1 : -1;
}

}  // namespace

int paletteScore(const QStringList& words, const QString& name, bool apart) {
    int sum = 0;
    for (const QString& word : words) {
        const int score = wordScore(word, name, apart);
        if (score < 0)
            return -1;
        sum += score;
    }
    return sum;
}

PaletteModel::PaletteModel(const HistoryService& history, QObject* parent)
    : QAbstractListModel(parent), history_(history) {}

void PaletteModel::setText(const QString& text) {
    if (text == text_)
        return;
    text_ = text;
    read();
}

void PaletteModel::start(const QStringList& actions) {
    actions_ = actions;
    text_.clear();
    read();
}

void PaletteModel::read() {
    struct Fit {
        int score;
        bool isAction;
        qsizetype at;
    };
    // Letters that are apart are in almost every title, so they count in the names of actions only.
    const QStringList words = text_.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QList<ConversationInfo>& history = history_.conversations();
    QList<Fit> fits;
    for (qsizetype at = 0; at < actions_.size(); ++at) {
        if (const int score = paletteScore(words, actions_[at], true); score >= 0)
            fits.append({score, true, at});
    }
    const qsizetype most = fits.size() + mostConversations;
    for (qsizetype at = 0; at < history.size(); ++at) {
        if (const int score = paletteScore(words, history[at].title, false); score >= 0)
            fits.append({score, false, at});
    }
    const auto shown = fits.begin() + std::min(most, fits.size());
    std::partial_sort(fits.begin(), shown, fits.end(), [](const Fit& a, const Fit& b) {
        return std::tuple(-a.score, !a.isAction, a.at) < std::tuple(-b.score, !b.isAction, b.at);
    });
    beginResetModel();
    rows_.clear();
    for (auto fit = fits.begin(); fit != shown; ++fit) {
        if (fit->isAction)
            rows_.append({actions_[fit->at], static_cast<int>(fit->at)});
        else
            rows_.append({history[fit->at].title, -1, history[fit->at].id.toString(QUuid::WithoutBraces)});
    }
    endResetModel();
    emit changed();
}

int PaletteModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = rows_[index.row()];
    switch (role) {
        case NameRole:
        case Qt::DisplayRole:
            return row.name;
        case ActionIndexRole:
            return row.action;
        case ConversationIdRole:
            return row.conversation;
        default:
            return {};
    }
}

QHash<int, QByteArray> PaletteModel::roleNames() const {
    return {{NameRole, "name"}, {ActionIndexRole, "actionIndex"}, {ConversationIdRole, "conversationId"}};
}

}  // namespace sirocco
