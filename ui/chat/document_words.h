// What is said about a document: what it is, and why one was not read.
#pragma once

#include <QString>

#include "app/documents/attachment_service.h"

namespace sirocco {

QString tokensText(int tokens);  // "8,412 tokens"
// "12 pages · 8,412 tokens", "Reading page 3 of 12…", "Reading…"
QString attachmentText(const Attachment& attachment);
// How long a text is: in words, or in characters where words have no spaces between them. Measured once, said in any
// language.
struct TextLength {
    qsizetype count = 0;
    bool words = true;
};
TextLength lengthOf(const QString& text);
QString lengthText(const TextLength& length);  // "1,204 words"
// One sentence or two, with the name of the file: what is wrong, and what would work.
QString documentProblemText(const QString& name, const DocumentError& error);

}  // namespace sirocco
