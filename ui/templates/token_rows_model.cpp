#include "ui/templates/token_rows_model.h"

#include <QFontMetricsF>
#include <QLocale>
#include <algorithm>
#include <utility>

#include "ui/templates/token_words.h"

namespace sirocco {

int TokenRowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QHash<int, QByteArray> TokenRowsModel::roleNames() const {
    return {{HeadingRole, "heading"}, {TokensRole, "tokens"}, {SpokenRole, "spoken"}};
}

QVariant TokenRowsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const bool heading = row.begin == row.end;
    if (role == HeadingRole)
        return heading ? headingOf(row.message) : QString();
    QVariantList tokens;
    QString spoken;
    for (int i = row.begin; i < row.end; ++i) {
        const QString& piece = inspection_.pieces[inspection_.ids[static_cast<std::size_t>(i)]];
        spoken += shownPiece(piece) + QLatin1Char(' ');
        if (role == TokensRole)
            tokens.append(
                QVariantMap{{QStringLiteral("place"), i},
                            {QStringLiteral("text"), shownPiece(piece)},
                            {QStringLiteral("mark"), static_cast<bool>(marks_[static_cast<std::size_t>(i)])}});
    }
    return role == TokensRole   ? QVariant(tokens)
           : role == SpokenRole ? QVariant(spoken.chopped(heading ? 0 : 1))
                                : QVariant();
}

QString TokenRowsModel::headingOf(int message) const {
    if (message < 0 || message >= inspection_.messages.size())
        return tr("Beginning of the prompt");
    const InspectedMessage& one = inspection_.messages[message];
    const QString who = one.role == Role::system ? tr("System prompt")
                        : one.role == Role::user ? (one.waiting ? tr("Your message, not sent yet") : tr("You"))
                                                 : tr("Answer");
    const int count = counts_[static_cast<std::size_t>(message)];
    const QString amount = count == 1 ? tr("1 token") : tr("%1 tokens").arg(QLocale().toString(count));
    return QStringLiteral("%1  ·  %2").arg(who, amount);
}

void TokenRowsModel::show(PromptInspection inspection) {
    inspection_ = std::move(inspection);
    widths_.clear();
    counts_.assign(static_cast<std::size_t>(inspection_.messages.size()), 0);
    for (const int owner : inspection_.owners) {
        if (owner >= 0)
            ++counts_[static_cast<std::size_t>(owner)];
    }
    findMarks();
    layOut();
}

void TokenRowsModel::findMarks() {
    const std::size_t count = inspection_.ids.size();
    const auto piecesOf = [&](std::size_t from, std::size_t to) {
        QStringList pieces;
        for (std::size_t i = from; i < to; ++i)
            pieces.append(inspection_.pieces[inspection_.ids[i]]);
        return pieces;
    };
    const auto mark = [&](std::size_t from, int length) {
        std::fill_n(marks_.begin() + static_cast<std::ptrdiff_t>(from), length, true);
    };
    constexpr std::size_t longest = 9;  // "▁[/INST]" in single characters, and one to spare
    marks_.assign(count, false);
    std::size_t begin = 0;  // of the message
    for (std::size_t i = 0; i < count; ++i) {
        if (inspection_.owners[i] != inspection_.owners[begin])
            begin = i;
        if (isMark(inspection_.pieces[inspection_.ids[i]]))
            marks_[i] = true;
        // Only at the beginning and the end of a message: what is written between them is text.
        if (i == begin)
            mark(i, markLength(piecesOf(i, std::min(count, i + longest)), QStringLiteral("▁[INST]")));
        const bool ends = i + 1 == count || inspection_.owners[i + 1] != inspection_.owners[i];
        const std::size_t first = i - std::min(i - begin, longest);
        for (std::size_t from = first; ends && from <= i; ++from) {
            if (const int length = markLength(piecesOf(from, i + 1), QStringLiteral("▁[/INST]"));
                length > 0 && from + static_cast<std::size_t>(length) == i + 1)
                mark(from, length);
        }
    }
}

void TokenRowsModel::setWidth(double width) {
    if (width == width_ || width <= 0)
        return;
    width_ = width;
    layOut();
    emit layoutChanges();
}

void TokenRowsModel::setFont(const QFont& font) {
    if (font == font_)
        return;
    font_ = font;
    widths_.clear();
    layOut();
    emit layoutChanges();
}

void TokenRowsModel::setPadding(double padding) {
    if (padding == padding_)
        return;
    padding_ = padding;
    widths_.clear();
    layOut();
    emit layoutChanges();
}

double TokenRowsModel::widthOf(TokenId id) {
    const auto known = widths_.constFind(id);
    if (known != widths_.cend())
        return *known;
    const double width = QFontMetricsF(font_).horizontalAdvance(shownPiece(inspection_.pieces[id])) + padding_;
    widths_.insert(id, width);
    return width;
}

void TokenRowsModel::layOut() {
    beginResetModel();
    rows_.clear();
    const int count = width_ > 0 ? static_cast<int>(inspection_.ids.size()) : 0;
    double used = 0;
    for (int i = 0; i < count; ++i) {
        const TokenId id = inspection_.ids[static_cast<std::size_t>(i)];
        const int owner = inspection_.owners[static_cast<std::size_t>(i)];
        const bool newMessage = i == 0 || owner != inspection_.owners[static_cast<std::size_t>(i - 1)];
        const double width = widthOf(id);
        if (newMessage)
            rows_.push_back({i, i, owner});
        const bool broken =
            !newMessage && breaksLine(inspection_.pieces[inspection_.ids[static_cast<std::size_t>(i - 1)]]);
        if (newMessage || broken || used + width > width_) {
            rows_.push_back({i, i, owner});
            used = 0;
        }
        rows_.back().end = i + 1;
        used += width;
    }
    endResetModel();
}

int TokenRowsModel::rowOf(int token) const {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.begin <= token && token < row.end; });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

}  // namespace sirocco
