#include "app/documents/attachment_service.h"

#include <QFileInfo>
#include <algorithm>
#include <utility>

#include "app/base/mailbox.h"
#include "app/documents/document_text.h"
#include "app/documents/token_count.h"
#include "app/models/model_service.h"

namespace sirocco {

AttachmentService::AttachmentService(DocumentService& documents, ModelService& models, QObject* parent)
    : QObject(parent),
      documents_(documents),
      models_(models),
      mailbox_(std::make_shared<Mailbox>(this)),
      counting_(std::make_shared<std::atomic<bool>>(true)),
      thread_(std::make_unique<JobThread>(QStringLiteral("token counter"))) {
    connect(&documents_, &DocumentService::progress, this, [this](DocumentJob job, int read, int count) {
        if (jobs_.contains(job)) {
            update(jobs_.value(job), [=](Attachment& attachment) {
                attachment.pagesRead = read;
                attachment.pageCount = count;
            });
        }
    });
    connect(&documents_, &DocumentService::finished, this, [this](DocumentJob job, const Document& document) {
        finish(job, std::make_shared<const Document>(document), std::nullopt);
    });
    connect(&documents_, &DocumentService::failed, this,
            [this](DocumentJob job, const DocumentError& error) { finish(job, nullptr, error); });
    connect(&models_, &ModelService::loaded, this, &AttachmentService::countAll);
    connect(&models_, &ModelService::aboutToUnload, this, &AttachmentService::countAll);
}

AttachmentService::~AttachmentService() {
    *counting_ = false;
    mailbox_->close();
}

template <typename Change>
void AttachmentService::update(const Place& place, Change change) {
    const auto list = lists_.find(place.conversation);
    if (list == lists_.end()) {
        return;
    }
    const auto at = std::find_if(list->begin(), list->end(), [&](const Attachment& one) { return one.id == place.id; });
    if (at != list->end()) {
        change(*at);
        emit changed(place.conversation);
    }
}

void AttachmentService::attach(const ConversationId& conversation, const QString& path) {
    QList<Attachment>& list = lists_[conversation];
    const QString canonical = QFileInfo(path).absoluteFilePath();
    list.removeIf([&](const Attachment& one) {  // a second try
        return one.path == canonical && one.state == AttachmentState::failed;
    });
    if (std::any_of(list.cbegin(), list.cend(), [&](const Attachment& one) { return one.path == canonical; })) {
        return;
    }
    Attachment attachment;
    attachment.id = ++lastId_;
    attachment.path = canonical;
    attachment.name = cleanName(canonical);
    if (list.size() == kMost) {
        attachment.state = AttachmentState::failed;
        attachment.error = DocumentError{DocumentProblem::tooMany, kMost, {}};
        list.append(attachment);
    } else if (list.size() < kMost) {
        list.append(attachment);
        jobs_.insert(documents_.read(canonical), {conversation, attachment.id});
    }
    emit changed(conversation);
}

void AttachmentService::remove(const ConversationId& conversation, int id) {
    giveUp(id);
    QList<Attachment>& list = lists_[conversation];
    if (list.removeIf([id](const Attachment& one) { return one.id == id; }) > 0) {
        emit changed(conversation);
    }
}

void AttachmentService::clear(const ConversationId& conversation) {
    for (const Attachment& attachment : lists_.take(conversation)) {
        giveUp(attachment.id);
    }
    emit changed(conversation);
}

void AttachmentService::giveUp(int id) {
    for (auto job = jobs_.begin(); job != jobs_.end(); ++job) {
        if (job->id == id) {
            documents_.cancel(job.key());
            jobs_.erase(job);
            return;
        }
    }
}

bool AttachmentService::isReading(const ConversationId& conversation) const {
    const QList<Attachment> list = of(conversation);
    return std::any_of(list.cbegin(), list.cend(),
                       [](const Attachment& one) { return one.state == AttachmentState::reading; });
}

QList<ChatPart> AttachmentService::parts(const ConversationId& conversation) const {
    QList<ChatPart> parts;
    for (const Attachment& attachment : of(conversation)) {
        if (attachment.document) {
            parts.append({PartKind::document, attachment.document->name, attachment.document->text});
        }
    }
    return parts;
}

void AttachmentService::finish(DocumentJob job, const std::shared_ptr<const Document>& document,
                               const std::optional<DocumentError>& error) {
    if (!jobs_.contains(job)) {
        return;
    }
    const Place place = jobs_.take(job);
    update(place, [&](Attachment& attachment) {
        attachment.state = document ? AttachmentState::ready : AttachmentState::failed;
        attachment.document = document;
        attachment.error = error;
    });
    if (document) {
        count(place, document);
    }
}

void AttachmentService::countAll() {
    *std::exchange(counting_, std::make_shared<std::atomic<bool>>(true)) = false;
    const auto lists = lists_;
    for (auto list = lists.cbegin(); list != lists.cend(); ++list) {
        for (const Attachment& attachment : list.value()) {
            update({list.key(), attachment.id}, [](Attachment& counted) { counted.tokens.reset(); });
            if (attachment.document) {
                count({list.key(), attachment.id}, attachment.document);
            }
        }
    }
}

void AttachmentService::count(const Place& place, const std::shared_ptr<const Document>& document) {
    const std::shared_ptr<Engine> engine = models_.engine();
    if (!engine) {
        return;
    }
    thread_->post([mailbox = mailbox_, this, place, document, engine, wanted = counting_] {
        const std::optional<int> tokens = *wanted ? countTokens(*engine, *document, *wanted) : std::nullopt;
        mailbox->post([this, place, tokens, wanted] {
            if (*wanted && tokens) {
                update(place, [&](Attachment& attachment) { attachment.tokens = tokens; });
            }
        });
    });
}

}  // namespace sirocco
