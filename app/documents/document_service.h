// The use case of reading a document: plain text and Markdown on a thread of its own, PDFs in a child process.
//
// GUI thread; nothing here blocks. Whatever a file contains, the worst that comes of it is failed() with a reason.
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <memory>
#include <vector>

#include "app/base/job_thread.h"
#include "app/documents/document_file.h"
#include "app/documents/document_types.h"

namespace sirocco {

class Mailbox;
class ReaderProcess;

using DocumentJob = int;  // of one read(); never used twice

// Where the child process is, and how long it may take. Tests put others in their place.
struct ReaderOptions {
    QString program;
    int limitMs = 60'000;
    int atOnce = 2;  // child processes; more files wait

    // The one beside the running program, never one that a PATH leads to.
    static ReaderOptions beside();
};

class DocumentService : public QObject {
    Q_OBJECT

public:
    explicit DocumentService(ReaderOptions options = ReaderOptions::beside(), QObject* parent = nullptr);
    ~DocumentService() override;  // what is read is given up

    // Ends in finished() or failed(), never before read() has returned.
    DocumentJob read(const QString& path);
    void cancel(DocumentJob job);  // nothing more is heard of it

signals:
    void progress(sirocco::DocumentJob job, int pagesRead, int pageCount);
    void finished(sirocco::DocumentJob job, const sirocco::Document& document);
    void failed(sirocco::DocumentJob job, const sirocco::DocumentError& error);

private:
    struct Pdf {
        DocumentJob job = 0;
        QString path;
        DocumentHandle file;
    };

    void opened(DocumentJob job, const QString& path, OpenedDocument outcome);
    void startNext();
    void startReader(Pdf pdf);
    void pdfRead(DocumentJob job, const QString& path);
    void release(DocumentJob job);

    const ReaderOptions options_;
    std::shared_ptr<Mailbox> mailbox_;
    std::unique_ptr<JobThread> thread_;
    DocumentJob lastJob_ = 0;
    QSet<DocumentJob> wanted_;
    std::vector<Pdf> waiting_;  // in order of asking
    QHash<DocumentJob, ReaderProcess*> readers_;
};

}  // namespace sirocco
