#include "ui/chat/attachment_list_model.h"

#include <algorithm>

#include "ui/chat/document_words.h"

namespace sirocco {

void AttachmentListModel::show(const QList<Attachment>& attachments) {
    const int before = count();
    const auto contains = [&](int id) {
        return std::any_of(attachments.cbegin(), attachments.cend(),
                           [id](const Attachment& one) { return one.id == id; });
    };
    for (int row = count() - 1; row >= 0; --row) {
        if (!contains(rows_[row].id)) {
            beginRemoveRows({}, row, row);
            rows_.removeAt(row);
            endRemoveRows();
        }
    }
    const int kept = count();
    const int now = static_cast<int>(attachments.size());
    if (now > kept) {
        beginInsertRows({}, kept, now - 1);
        rows_ = attachments;  // new ones are at the end
        endInsertRows();
    }
    rows_ = attachments;
    if (kept > 0)
        emit dataChanged(index(0), index(kept - 1));
    if (count() != before)
        emit countChanged();
}

int AttachmentListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant AttachmentListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Attachment& row = rows_[index.row()];
    switch (role) {
        case AttachmentIdRole:
            return row.id;
        case NameRole:
        case Qt::DisplayRole:
            return row.name;
        case DetailRole:
            return attachmentText(row);
        case ReadingRole:
            return row.state == AttachmentState::reading;
        case ProgressRole:
            return row.pageCount > 0 ? static_cast<double>(row.pagesRead) / row.pageCount : -1.0;
        case ProblemRole:
            return row.error ? documentProblemText(row.name, *row.error) : QString();
        case ProblemDetailsRole:
            return row.error ? row.error->detail : QString();
        default:
            return {};
    }
}

QHash<int, QByteArray> AttachmentListModel::roleNames() const {
    return {{AttachmentIdRole, "attachmentId"},
            {NameRole, "name"},
            {DetailRole, "detail"},
            {ReadingRole, "reading"},
            {ProgressRole, "progress"},
            {ProblemRole, "problem"},
            {ProblemDetailsRole, "problemDetails"}};
}

}  // namespace sirocco
