#include "app/documents/document_service.h"

#include <QCoreApplication>
#include <QDir>
#include <algorithm>
#include <utility>

#include "app/base/mailbox.h"
#include "app/documents/document_text.h"
#include "app/documents/reader_process.h"

namespace sirocco {

ReaderOptions ReaderOptions::beside() {
    return {QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("sirocco-reader"))};
}

DocumentService::DocumentService(ReaderOptions options, QObject* parent)
    : QObject(parent),
      options_(std::move(options)),
      mailbox_(std::make_shared<Mailbox>(this)),
      thread_(std::make_unique<JobThread>(QStringLiteral("documents"))) {}

DocumentService::~DocumentService() { mailbox_->close(); }

DocumentJob DocumentService::read(const QString& path) {
    const DocumentJob job = ++lastJob_;
    wanted_.insert(job);
    thread_->post([mailbox = mailbox_, this, job, path] {
        // Shared, since what is posted must be copyable.
        auto outcome = std::make_shared<OpenedDocument>(openDocument(path));
        mailbox->post([this, job, path, outcome] { opened(job, path, std::move(*outcome)); });
    });
    return job;
}

void DocumentService::cancel(DocumentJob job) {
    wanted_.remove(job);
    std::erase_if(waiting_, [job](const Pdf& pdf) { return pdf.job == job; });
    if (readers_.contains(job)) {
        release(job);
        startNext();
    }
}

void DocumentService::opened(DocumentJob job, const QString& path, OpenedDocument outcome) {
    if (!wanted_.contains(job)) {
        return;
    }
    if (auto* file = std::get_if<DocumentHandle>(&outcome)) {
        waiting_.push_back({job, path, std::move(*file)});
        startNext();
        return;
    }
    wanted_.remove(job);
    if (const auto* document = std::get_if<Document>(&outcome)) {
        emit finished(job, *document);
    } else {
        emit failed(job, std::get<DocumentError>(outcome));
    }
}

void DocumentService::startNext() {
    while (!waiting_.empty() && readers_.size() < options_.atOnce) {
        Pdf next = std::move(waiting_.front());
        waiting_.erase(waiting_.begin());
        startReader(std::move(next));
    }
}

void DocumentService::startReader(Pdf pdf) {
    const DocumentJob job = pdf.job;
    auto* reader = new ReaderProcess(options_.program, pdf.file.release(), options_.limitMs, this);
    readers_.insert(job, reader);
    connect(reader, &ReaderProcess::progress, this,
            [this, job](int read, int count) { emit progress(job, read, count); });
    connect(reader, &ReaderProcess::finished, this, [this, job, path = pdf.path] { pdfRead(job, path); });
    connect(reader, &ReaderProcess::failed, this, [this, job](const DocumentError& error) {
        wanted_.remove(job);
        release(job);
        emit failed(job, error);
        startNext();
    });
    reader->start();
}

void DocumentService::pdfRead(DocumentJob job, const QString& path) {
    const ReaderParser& answer = readers_.value(job)->answer();
    Document document;
    document.name = cleanName(path);
    document.kind = DocumentKind::pdf;
    document.pages = answer.pageCount();
    document.title = answer.title();
    QStringList pages;
    for (const QString& page : answer.pages()) {
        if (const QString text = page.trimmed(); !text.isEmpty()) {
            pages.append(text);
        }
    }
    document.text = pages.join(QStringLiteral("\n\n"));
    wanted_.remove(job);
    release(job);
    if (document.text.isEmpty()) {
        emit failed(job, {DocumentProblem::noText, static_cast<std::uint64_t>(document.pages), {}});
    } else {
        emit finished(job, document);
    }
    startNext();
}

void DocumentService::release(DocumentJob job) {
    ReaderProcess* const reader = readers_.take(job);
    reader->disconnect(this);
    reader->deleteLater();  // it may be the sender
}

}  // namespace sirocco
