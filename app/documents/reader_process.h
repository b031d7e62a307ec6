// One run of sirocco-reader on one PDF: starts it, watches its clock, checks its answer, and ends it when it is not
// wanted any more. GUI thread; nothing here blocks. Destroyed while it runs, it kills the child and says nothing.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include "app/documents/document_types.h"
#include "app/documents/reader_parser.h"

namespace sirocco {

class ReaderProcess : public QObject {
    Q_OBJECT

public:
    // `program` is an absolute path. `descriptor` is the open file, which is owned from now on.
    ReaderProcess(const QString& program, int descriptor, int limitMs, QObject* parent = nullptr);
    ~ReaderProcess() override;

    void start();  // ends in finished() or failed(), never before start() has returned

    const ReaderParser& answer() const { return parser_; }

signals:
    void progress(int pagesRead, int pageCount);
    void finished();
    void failed(const sirocco::DocumentError& error);

private:
    void readMore();
    void ended(int exitCode, QProcess::ExitStatus status);
    void fail(const DocumentError& error);
    void closeDescriptor();

    QProcess process_;
    QTimer clock_;
    ReaderParser parser_;
    int descriptor_;
    bool done_ = false;
};

}  // namespace sirocco
