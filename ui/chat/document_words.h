// What is said about a document: what it is, and why one was not read.
#pragma once

#include <QString>

#include "app/documents/attachment_service.h"

namespace sirocco {

QString tokensText(int tokens);  // "8,412 tokens"
// "12 pages · 8,412 tokens", "Reading page 3 of 12…", "Reading…"
QString attachmentText(const Attachment& attachment);
QString documentSizeText(const QString& text);  // "1,204 words"; in characters where words have no spaces between them
// One sentence or two, with the name of the file: what is wrong, and what would work.
QString documentProblemText(const QString& name, const DocumentError& error);

}  // namespace sirocco
