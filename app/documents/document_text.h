// Bytes of a file to text: which kind of file it is by what is in it, which characters it is written in, and what of
// them may reach the window. Pure functions, any thread; linear time.
#pragma once

#include <QByteArray>
#include <QString>
#include <variant>

#include "app/documents/document_types.h"

namespace sirocco {

// The kind of a file by its beginning (1,024 bytes are enough), or what else it is: image, archive, program, model,
// binary. The suffix of `name` only tells Markdown from other text.
std::variant<DocumentKind, DocumentProblem> sniff(const QByteArray& beginning, const QString& name);

struct DecodedText {
    QString text;
    QString encoding;  // as in Document
};
// By its byte order mark, as UTF-8, or in the encoding that its bytes look like; DocumentProblem::binary when it has
// characters that no text has, DocumentProblem::encoding when it cannot be decoded.
std::variant<DecodedText, DocumentProblem> decodeText(const QByteArray& bytes);

// Line ends become '\n'; control characters, halves of surrogate pairs and noncharacters go.
QString cleanText(const QString& text);
// The last part of a path as it can be shown: one line, no control or direction marks, at most 120 characters.
QString cleanName(const QString& path);

}  // namespace sirocco
