// The documents that wait in composers: added by their files, read, counted in tokens of the loaded model, sent or
// removed. Of each conversation its own, for as long as the program runs.
//
// GUI thread; nothing here blocks. Every change of a conversation's list is followed by changed().
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <atomic>
#include <memory>
#include <optional>

#include "app/base/job_thread.h"
#include "app/chat/chat_types.h"
#include "app/documents/document_service.h"

namespace sirocco {

class Mailbox;
class ModelService;

enum class AttachmentState { reading, ready, failed };

struct Attachment {
    int id = 0;  // never used twice
    QString path;
    QString name;
    AttachmentState state = AttachmentState::reading;
    int pagesRead = 0;  // while it is read; pageCount 0 until it is known
    int pageCount = 0;
    std::shared_ptr<const Document> document;  // when ready
    std::optional<int> tokens;                 // of the loaded model; empty without one, and until they are counted
    std::optional<DocumentError> error;        // when failed
};

class AttachmentService : public QObject {
    Q_OBJECT

public:
    static constexpr int kMost = 20;  // in one message

    // The references must outlive the service.
    AttachmentService(DocumentService& documents, ModelService& models, QObject* parent = nullptr);
    ~AttachmentService() override;

    // A file that is there already is not added again; one that would be too many is a failed attachment.
    void attach(const ConversationId& conversation, const QString& path);
    void remove(const ConversationId& conversation, int id);  // stops reading it
    void clear(const ConversationId& conversation);

    QList<Attachment> of(const ConversationId& conversation) const { return lists_.value(conversation); }
    bool isReading(const ConversationId& conversation) const;
    QList<ChatPart> parts(const ConversationId& conversation) const;  // those that are ready, to be sent

signals:
    void changed(const sirocco::ConversationId& conversation);

private:
    struct Place {
        ConversationId conversation;
        int id = 0;
    };

    template <typename Change>
    void update(const Place& place, Change change);
    void finish(DocumentJob job, const std::shared_ptr<const Document>& document,
                const std::optional<DocumentError>& error);
    void giveUp(int id);
    void countAll();
    void count(const Place& place, const std::shared_ptr<const Document>& document);

    DocumentService& documents_;
    ModelService& models_;
    std::shared_ptr<Mailbox> mailbox_;
    QHash<ConversationId, QList<Attachment>> lists_;
    QHash<DocumentJob, Place> jobs_;
    int lastId_ = 0;
    std::shared_ptr<std::atomic<bool>> counting_;  // false: the counts for this model are not wanted any more
    std::unique_ptr<JobThread> thread_;
};

}  // namespace sirocco
