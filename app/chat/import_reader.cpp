#include "app/chat/import_reader.h"

#include "app/chat/archive_json.h"
#include "app/chat/chatgpt_json.h"

namespace sirocco {
namespace {

Error bad(const char* why) { return {ErrorCode::badFile, why}; }

QByteArrayView unquoted(QByteArrayView value) {
    value = value.trimmed();
    return value.size() >= 2 && value.startsWith('"') ? value.sliced(1, value.size() - 2) : QByteArrayView();
}

}  // namespace

Result<std::unique_ptr<ImportReader>> ImportReader::open(const QString& path) {
    std::unique_ptr<ImportReader> reader(new ImportReader(path));
    QFile& file = reader->file_;
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{file.exists() ? ErrorCode::io : ErrorCode::notFound,
                     "the file cannot be opened: " + file.errorString().toStdString()};
    }
    if (file.isSequential() || file.size() > ImportLimits::fileBytes) {
        return bad("the file is too large, or no file at all");
    }
    const uchar* bytes = file.size() > 0 ? file.map(0, file.size()) : nullptr;
    if (bytes == nullptr) {
        return bad("the file is empty or cannot be read");
    }
    const QByteArrayView text(bytes, file.size());
    if (text.startsWith("PK")) {
        return Error{ErrorCode::unsupported, "this is an archive; import the conversations.json that is in it"};
    }
    if (auto known = reader->recognise(text); !known) {
        return known.error();
    }
    return reader;
}

Result<void> ImportReader::recognise(QByteArrayView text) {
    JsonSlices outer(text);
    if (outer.isArray()) {
        // Theirs is an array of conversations.
        JsonSlices first(text);
        const auto one = first.next();
        if (one && !one->value.contains("\"mapping\"")) {
            return bad("the file is JSON, but no export of conversations");
        }
        chatGpt_ = true;
        conversations_ = outer;
        return one || first.ok() ? Result<void>() : bad("the file is no JSON, or breaks off");
    }
    bool named = false;
    bool versioned = false;
    while (const auto member = outer.next()) {
        if (member->key == "format") {
            named = unquoted(member->value) == archiveFormat;
        } else if (member->key == "version") {
            bool number = false;
            const int version = member->value.trimmed().toByteArray().toInt(&number);
            if (!number || version < 1 || version > archiveVersion) {
                return Error{ErrorCode::unsupported, "the file was exported by a newer version of Sirocco"};
            }
            versioned = true;
        } else if (member->key == "conversations" && named && versioned) {
            conversations_ = JsonSlices(member->value);
            begin_ = member->value.data() - text.data();
            return conversations_->isArray() ? Result<void>() : bad("the file has no list of conversations");
        }
    }
    return bad(named ? "the file breaks off, or has no list of conversations"
                     : "the file is no export of conversations that is known here");
}

qint64 ImportReader::bytesDone() const { return begin_ + (conversations_ ? conversations_->position() : 0); }

Result<std::optional<ArchivedConversation>> ImportReader::next() {
    const auto slice = conversations_->next();
    if (!slice) {
        return conversations_->ok() ? Result<std::optional<ArchivedConversation>>(std::nullopt)
                                    : Result<std::optional<ArchivedConversation>>(bad("the file breaks off"));
    }
    if (++read_ > ImportLimits::conversations) {
        return bad("the file has more conversations than can be imported");
    }
    auto one = chatGpt_ ? conversationFromChatGpt(slice->value, leftOut_) : conversationFromJson(slice->value);
    if (!one) {
        return Error{one.error().code, "conversation " + std::to_string(read_) + ": " + one.error().detail};
    }
    return std::optional(std::move(*one));
}

}  // namespace sirocco
