// `sirocco-reader`: reads one PDF from its standard input, which must be a file, and writes its text to its standard
// output as app/documents/reader_stream.h says. Takes no arguments and opens nothing itself. Started by the window, for
// nobody else: what opens documents of strangers is a process that may do nothing and be killed at any time.
#include <unistd.h>

#include <QCoreApplication>
#include <QFile>
#include <QPdfDocument>
#include <QPdfSelection>
#include <algorithm>

#include "app/reader/sandbox.h"
#include "app/reader/stream_writer.h"

namespace {

using namespace sirocco;

void refuse(StreamWriter& out, ReaderRefusal reason, std::uint32_t number = 0) {
    out.frame(ReaderFrame::refused, {static_cast<std::uint32_t>(reason), number});
}

ReaderRefusal refusalOf(QPdfDocument::Error error) {
    switch (error) {
        case QPdfDocument::Error::IncorrectPassword:
            return ReaderRefusal::password;
        case QPdfDocument::Error::UnsupportedSecurityScheme:
            return ReaderRefusal::unsupported;
        default:
            return ReaderRefusal::damaged;
    }
}

void writePages(QPdfDocument& document, int count, StreamWriter& out) {
    std::uint32_t total = 0;
    for (int page = 0; page < count && out.ok(); ++page) {
        const QByteArray text = document.getAllText(page).text().toUtf8();
        if (text.size() > static_cast<qsizetype>(kMaxTextBytes - total)) {
            refuse(out, ReaderRefusal::tooMuchText, static_cast<std::uint32_t>(page) + 1);
            return;
        }
        total += static_cast<std::uint32_t>(text.size());
        out.frame(ReaderFrame::page, text);
    }
    out.frame(ReaderFrame::end);
}

void writeDocument(QIODevice& file, StreamWriter& out) {
    QPdfDocument document;
    document.load(&file);
    if (document.status() != QPdfDocument::Status::Ready) {
        refuse(out, refusalOf(document.error()));
        return;
    }
    const int count = std::max(document.pageCount(), 0);
    if (count > static_cast<int>(kMaxPages)) {
        refuse(out, ReaderRefusal::tooManyPages, static_cast<std::uint32_t>(count));
        return;
    }
    out.frame(ReaderFrame::pages, {static_cast<std::uint32_t>(count)});
    const QString title = document.metaData(QPdfDocument::MetaDataField::Title).toString().simplified();
    out.frame(ReaderFrame::title, title.left(kMaxTitleBytes / 4).toUtf8());
    writePages(document, count, out);
}

}  // namespace

int main(int argc, char** argv) {
    const bool limited = limitResources();
    const QCoreApplication application(argc, argv);
    // Made once before the doors close: what the libraries load at their first use is there.
    { const QPdfDocument warm; }
    StreamWriter out(STDOUT_FILENO);
    QFile file;
    if (!limited || !closeDoors()) {
        refuse(out, ReaderRefusal::sandbox);
    } else if (!file.open(STDIN_FILENO, QIODevice::ReadOnly) || file.isSequential()) {
        refuse(out, ReaderRefusal::damaged);
    } else {
        writeDocument(file, out);
    }
    return out.ok() ? 0 : 1;
}
