#include "ui/chat/attachment_controller.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <algorithm>

#include "app/documents/document_text.h"
#include "app/models/model_service.h"

namespace sirocco {

namespace {

constexpr qsizetype pieceLength = 2000;

bool isLocal(const QUrl& url) { return url.isLocalFile(); }

}  // namespace

AttachmentController::AttachmentController(AttachmentService& service, ModelService& models, QObject* parent)
    : QObject(parent), service_(service), models_(models) {
    connect(&service, &AttachmentService::changed, this, [this](const ConversationId& id) {
        if (id == conversation_)
            show(id);
    });
    connect(&models, &ModelService::stateChanged, this, &AttachmentController::changed);
}

void AttachmentController::show(const ConversationId& conversation) {
    conversation_ = conversation;
    list_.show(service_.of(conversation));
    emit changed();
}

int AttachmentController::readyCount() const { return static_cast<int>(service_.parts(conversation_).size()); }

bool AttachmentController::settled() const {
    const QList<Attachment> all = service_.of(conversation_);
    return std::none_of(all.cbegin(), all.cend(), [this](const Attachment& one) {
        return one.state == AttachmentState::reading || (one.document && !one.tokens && models_.hasModel());
    });
}

void AttachmentController::add(const QList<QUrl>& urls) {
    for (const QUrl& url : urls) {
        if (isLocal(url))
            service_.attach(conversation_, url.toLocalFile());
    }
}

bool AttachmentController::paste() {
    const QMimeData* const clipboard = QGuiApplication::clipboard()->mimeData();
    const QList<QUrl> urls = clipboard && clipboard->hasUrls() ? clipboard->urls() : QList<QUrl>();
    if (urls.isEmpty() || !std::all_of(urls.cbegin(), urls.cend(), isLocal))
        return false;
    add(urls);
    return true;
}

void AttachmentController::remove(int id) { service_.remove(conversation_, id); }

QString AttachmentController::nameOf(const QUrl& file) { return QFileInfo(file.toLocalFile()).fileName(); }

QString AttachmentController::lastName() const {
    const QList<Attachment> all = service_.of(conversation_);
    return all.isEmpty() ? QString() : all.last().name;
}

void AttachmentController::removeAll() { service_.clear(conversation_); }

QStringList AttachmentController::pieces(int id) const {
    for (const Attachment& attachment : service_.of(conversation_)) {
        if (attachment.id == id && attachment.document)
            return textPieces(attachment.document->text);
    }
    return {};
}

bool AttachmentController::accepts(const QList<QUrl>& urls) const {
    return std::any_of(urls.cbegin(), urls.cend(), isLocal);
}

QString AttachmentController::dropText(const QList<QUrl>& urls) const {
    if (!accepts(urls))
        return tr("Only files of this computer can be opened");
    if (urls.size() == 1)
        return tr("Put “%1” into your message").arg(cleanName(urls.front().toLocalFile()));
    return tr("Put %1 files into your message").arg(urls.size());
}

QStringList textPieces(const QString& text) {
    QStringList pieces;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype end = std::min(from + pieceLength, text.size());
        if (end < text.size()) {
            const qsizetype line = text.indexOf(QLatin1Char('\n'), end);
            end = line >= 0 && line < end + pieceLength ? line + 1 : text[end].isLowSurrogate() ? end - 1 : end;
        }
        QString piece = text.mid(from, end - from);
        if (piece.endsWith(QLatin1Char('\n')))
            piece.chop(1);  // the next one begins on a line of its own
        pieces.append(piece);
        from = end;
    }
    return pieces;
}

}  // namespace sirocco
