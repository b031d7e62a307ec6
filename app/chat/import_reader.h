// Reads an export, conversation by conversation: our own (docs/export-format.md) and ChatGPT's conversations.json. The
// file is mapped, never read as a whole, and every byte of it is hostile. Any thread.
#pragma once

#include <QFile>
#include <QString>
#include <memory>
#include <optional>

#include "app/chat/archived_conversation.h"
#include "app/chat/json_slices.h"

namespace sirocco {

class ImportReader {
public:
    // badFile or unsupported with a sentence about what the file is instead; notFound, io.
    static Result<std::unique_ptr<ImportReader>> open(const QString& path);

    // The next one, or nothing at the end. badFile where the file breaks off or a conversation cannot be read.
    Result<std::optional<ArchivedConversation>> next();

    bool isChatGpt() const { return chatGpt_; }
    int leftOut() const { return leftOut_; }  // pictures and the like that have no place here
    qint64 bytesDone() const;
    qint64 bytesTotal() const { return file_.size(); }

private:
    explicit ImportReader(const QString& path) : file_(path) {}
    Result<void> recognise(QByteArrayView text);

    QFile file_;
    std::optional<JsonSlices> conversations_;
    qint64 begin_ = 0;
    bool chatGpt_ = false;
    int leftOut_ = 0;
    qsizetype read_ = 0;
};

}  // namespace sirocco
