#include "ui/chat/document_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>

#include "app/documents/reader_stream.h"
#include "ui/content/memory_words.h"

namespace sirocco {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DocumentWords)
};

QString count(std::uint64_t number) { return QLocale().toString(static_cast<qulonglong>(number)); }

QString pagesText(int pages) { return pages == 1 ? Words::tr("1 page") : Words::tr("%1 pages").arg(count(pages)); }

// Of files that are no documents at all.
QString otherKindText(DocumentProblem problem) {
    switch (problem) {
        case DocumentProblem::image:
            return Words::tr("“%1” is a picture, a sound or a film. Text, Markdown and PDF files can be read.");
        case DocumentProblem::archive:
            return Words::tr("“%1” is an archive or an office document. Save it as PDF or as text first.");
        case DocumentProblem::program:
            return Words::tr("“%1” is a program. Text, Markdown and PDF files can be read.");
        case DocumentProblem::model:
            return Words::tr("“%1” is a model, not a document. Drop it on its own to open it.");
        default:
            return Words::tr("“%1” is not a text. Text, Markdown and PDF files can be read.");
    }
}

}  // namespace

QString tokensText(int tokens) {
    return tokens == 1 ? Words::tr("1 token") : Words::tr("%1 tokens").arg(QLocale().toString(tokens));
}

QString attachmentText(const Attachment& attachment) {
    if (attachment.state == AttachmentState::reading)
        return attachment.pageCount > 0 ? Words::tr("Reading page %1 of %2…")
                                              .arg(count(std::min(attachment.pagesRead + 1, attachment.pageCount)),
                                                   count(attachment.pageCount))
                                        : Words::tr("Reading…");
    QStringList parts;
    if (attachment.document && attachment.document->pages > 0)
        parts << pagesText(attachment.document->pages);
    if (attachment.tokens)
        parts << tokensText(*attachment.tokens);
    else if (attachment.document)
        parts << lengthText(lengthOf(attachment.document->text));
    return parts.join(QStringLiteral("  ·  "));
}

TextLength lengthOf(const QString& text) {
    qsizetype words = 0;
    bool inside = false;
    for (const QChar c : text) {
        const bool space = c.isSpace();
        words += !space && !inside ? 1 : 0;
        inside = !space;
    }
    constexpr qsizetype longWord = 20;
    if (words == 0 || text.size() / words > longWord)
        return {text.size(), false};
    return {words, true};
}

QString lengthText(const TextLength& length) {
    const QString number = count(static_cast<std::uint64_t>(length.count));
    if (!length.words)
        return Words::tr("%1 characters").arg(number);
    return length.count == 1 ? Words::tr("1 word") : Words::tr("%1 words").arg(number);
}

QString documentProblemText(const QString& name, const DocumentError& error) {
    const QString number = count(error.number);
    switch (error.problem) {
        case DocumentProblem::notFound:
            return Words::tr("“%1” is not there any more.").arg(name);
        case DocumentProblem::notAFile:
            return Words::tr("“%1” is not a file that has a text.").arg(name);
        case DocumentProblem::unreadable:
            return Words::tr("“%1” may not be read, or its disk did not answer.").arg(name);
        case DocumentProblem::empty:
            return Words::tr("“%1” is empty.").arg(name);
        case DocumentProblem::tooLarge:
            return Words::tr("“%1” is too large for a message (%2).").arg(name, byteText(error.number));
        case DocumentProblem::tooMuchText:
            return Words::tr("“%1” has more text than any message can hold.").arg(name);
        case DocumentProblem::tooManyPages:
            return Words::tr("“%1” has %2 pages. Up to %3 are read.").arg(name, number, count(kMaxPages));
        case DocumentProblem::tooMany:
            return Words::tr("“%1” was not added. A message takes up to %2 documents.").arg(name, number);
        case DocumentProblem::image:
        case DocumentProblem::archive:
        case DocumentProblem::program:
        case DocumentProblem::model:
        case DocumentProblem::binary:
            return otherKindText(error.problem).arg(name);
        case DocumentProblem::encoding:
            return Words::tr("“%1” is written in characters that were not recognised. Save it as UTF-8 first.")
                .arg(name);
        case DocumentProblem::noText:
            return Words::tr("“%1” has no text: its pages are pictures, as from a scanner.").arg(name);
        case DocumentProblem::damaged:
            return Words::tr("“%1” is damaged or cut off.").arg(name);
        case DocumentProblem::password:
            return Words::tr("“%1” is locked with a password. Save a copy without one first.").arg(name);
        case DocumentProblem::unsupported:
            return Words::tr("“%1” is protected in a way that cannot be read here.").arg(name);
        case DocumentProblem::tookTooLong:
            return Words::tr("“%1” took too long to read and was given up.").arg(name);
        case DocumentProblem::readerFailed:
            return Words::tr("“%1” could not be read: what is in it made the reader stop. Nothing else was touched.")
                .arg(name);
        case DocumentProblem::readerMissing:
            return Words::tr("“%1” could not be read: sirocco-reader is missing beside the program.").arg(name);
        case DocumentProblem::cancelled:
            break;
    }
    return Words::tr("“%1” was not read.").arg(name);
}

}  // namespace sirocco
