// Documents from the disk to text, with the real reader, hostile files, and readers that misbehave.
#include "app/documents/document_service.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <filesystem>
#include <fstream>
#include <map>

#include "tests/app/event_loop.h"
#include "tests/support/pdf_bytes.h"
#include "tests/support/temp_dir.h"

namespace sirocco {
namespace {

using test::PdfOptions;

struct Outcome {
    std::optional<Document> document;
    std::optional<DocumentError> error;
    int pagesSeen = 0;
};

class Documents : public testing::Test {
protected:
    QString write(const std::string& name, const std::string& bytes) const {
        const std::string path = folder_.file(name);
        std::ofstream(path, std::ios::binary) << bytes;
        return QString::fromStdString(path);
    }
    static ReaderOptions real() { return {QStringLiteral(SIROCCO_READER)}; }
    // The same program under the name that tells it what to do.
    ReaderOptions fake(const std::string& behaviour, int limitMs = 60'000) const {
        const std::string path = folder_.file(behaviour);
        std::filesystem::create_symlink(FAKE_READER, path);
        return {QString::fromStdString(path), limitMs};
    }
    static Outcome read(DocumentService& service, const QString& path) {
        Outcome outcome;
        const QObject context;
        const DocumentJob job = service.read(path);
        QObject::connect(&service, &DocumentService::finished, &context,
                         [&](DocumentJob done, const Document& document) {
                             if (done == job) {
                                 outcome.document = document;
                             }
                         });
        QObject::connect(&service, &DocumentService::failed, &context,
                         [&](DocumentJob done, const DocumentError& error) {
                             if (done == job) {
                                 outcome.error = error;
                             }
                         });
        QObject::connect(&service, &DocumentService::progress, &context,
                         [&](DocumentJob, int pages, int) { outcome.pagesSeen = pages; });
        EXPECT_TRUE(test::spinUntil([&] { return outcome.document || outcome.error; }));
        return outcome;
    }
    Outcome readPdf(const PdfOptions& options, ReaderOptions reader = real()) const {
        DocumentService service(std::move(reader));
        return read(service, write("file.pdf", test::pdfBytes(options)));
    }
    void expectProblem(const Outcome& outcome, DocumentProblem problem) const {
        ASSERT_TRUE(outcome.error);
        EXPECT_EQ(static_cast<int>(outcome.error->problem), static_cast<int>(problem))
            << outcome.error->detail.toStdString();
    }

    test::TempDir folder_;
};

TEST_F(Documents, TheReaderIsTheOneBesideTheProgram) { EXPECT_EQ(ReaderOptions::beside().program, real().program); }

TEST_F(Documents, TheReaderHasClosedItsDoors) {
    QProcess probe;
    probe.start(QStringLiteral(SANDBOX_PROBE), QStringList());
    ASSERT_TRUE(probe.waitForFinished(60'000));
    EXPECT_EQ(probe.exitStatus(), QProcess::NormalExit);
    const QString said = QString::fromUtf8(probe.readAllStandardOutput());
    if (said == QStringLiteral("no filter here\n")) {
        GTEST_SKIP() << "this kernel or processor has no filter for system calls";
    }
    EXPECT_EQ(said, QString()) << "what is named here was allowed";
}

TEST_F(Documents, TextAndMarkdownAreRead) {
    DocumentService service(real());
    const Outcome text = read(service, write("notes.txt", "Line one\r\nLine two\n"));
    ASSERT_TRUE(text.document);
    EXPECT_EQ(text.document->name, QStringLiteral("notes.txt"));
    EXPECT_EQ(text.document->text, QStringLiteral("Line one\nLine two\n"));
    EXPECT_EQ(text.document->pages, 0);
    const Outcome markdown = read(service, write("notes.md", "# Title"));
    ASSERT_TRUE(markdown.document);
    EXPECT_EQ(markdown.document->kind, DocumentKind::markdown);
}

TEST_F(Documents, APdfIsReadPageByPage) {
    const Outcome outcome = readPdf({.pages = {"First page", "", "Third page"}, .title = "The report"});
    ASSERT_TRUE(outcome.document) << outcome.error->detail.toStdString();
    EXPECT_EQ(outcome.document->kind, DocumentKind::pdf);
    EXPECT_EQ(outcome.document->pages, 3);
    EXPECT_EQ(outcome.document->title, QStringLiteral("The report"));
    EXPECT_EQ(outcome.document->text, QStringLiteral("First page\n\nThird page"));
}

TEST_F(Documents, AHundredPagesShowTheirProgress) {
    const Outcome outcome = readPdf({.pages = std::vector<std::string>(100, "Some words on a page")});
    ASSERT_TRUE(outcome.document);
    EXPECT_EQ(outcome.document->pages, 100);
    EXPECT_EQ(outcome.pagesSeen, 100);
}

TEST_F(Documents, AScanHasNoText) {
    const Outcome outcome = readPdf({.pages = {"", ""}});
    expectProblem(outcome, DocumentProblem::noText);
    EXPECT_EQ(outcome.error->number, 2u);
}

TEST_F(Documents, WhatIsNoDocumentIsRefusedForWhatItIs) {
    DocumentService service(real());
    expectProblem(read(service, write("photo.txt", "\x89PNG\r\n\x1a\n\x01\x02\x03\x04\x05\x06")),
                  DocumentProblem::image);
    expectProblem(read(service, write("none.txt", "")), DocumentProblem::empty);
    expectProblem(read(service, write("blank.txt", "  \n\n ")), DocumentProblem::empty);
    expectProblem(read(service, QString::fromStdString(folder_.file("absent.txt"))), DocumentProblem::notFound);
    expectProblem(read(service, QString::fromStdString(folder_.file(""))), DocumentProblem::notAFile);
    expectProblem(read(service, QStringLiteral("/dev/zero")), DocumentProblem::notAFile);
    const std::string pipe = folder_.file("pipe.txt");
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    expectProblem(read(service, QString::fromStdString(pipe)), DocumentProblem::notAFile);
}

TEST_F(Documents, FilesThatAreTooLargeAreNotRead) {
    DocumentService service(real());
    const QString text = write("large.txt", "text");
    std::filesystem::resize_file(text.toStdString(), kMaxTextFileBytes + 1);
    std::ofstream(text.toStdString(), std::ios::in | std::ios::out) << std::string(2'000, 'x');
    const Outcome outcome = read(service, text);
    expectProblem(outcome, DocumentProblem::tooLarge);
    EXPECT_EQ(outcome.error->number, kMaxTextFileBytes + 1);
    const QString pdf = write("large.pdf", "%PDF-1.4\n");
    std::filesystem::resize_file(pdf.toStdString(), kMaxPdfFileBytes + 1);  // sparse: takes no room
    expectProblem(read(service, pdf), DocumentProblem::tooLarge);
}

TEST_F(Documents, DamagedPdfsAreRefused) {
    DocumentService service(real());
    const std::string whole = test::pdfBytes({.pages = {"One", "Two"}});
    expectProblem(read(service, write("mark.pdf", "%PDF-1.4\n")), DocumentProblem::damaged);
    expectProblem(read(service, write("junk.pdf", "%PDF-1.4\n" + std::string(5'000, 'x'))), DocumentProblem::damaged);
    // However it is cut, it ends: as what could be repaired, or in one of the reasons.
    for (std::size_t size = 20; size < whole.size(); size += whole.size() / 12) {
        const Outcome outcome = read(service, write("cut.pdf", whole.substr(0, size)));
        EXPECT_TRUE(outcome.document || outcome.error) << size;
    }
}

TEST_F(Documents, CirclesEnd) {
    // The tree of pages contains itself; the catalogue is its own pages.
    const Outcome pages = readPdf({.firstObject = "<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R 1 0 R] /Count 1000 >>"});
    EXPECT_TRUE(pages.document || pages.error);
    const Outcome content = readPdf({.content = std::string(200'000, 'q')});
    EXPECT_TRUE(content.document || content.error);
}

TEST_F(Documents, APasswordIsSaidSo) { expectProblem(readPdf({.encrypted = true}), DocumentProblem::password); }

TEST_F(Documents, AHundredThousandPagesAreTooMany) {
    const Outcome outcome = readPdf({.repeatedPages = 100'000});
    expectProblem(outcome, DocumentProblem::tooManyPages);
    EXPECT_EQ(outcome.error->number, 100'000u);
    EXPECT_TRUE(readPdf({.claimedPages = 100'000}).error) << "pages that are only claimed";
}

TEST_F(Documents, AGigabyteOfTextIsStoppedByTheLimits) {
    const std::string bomb =
        test::deflateBomb("BT /F1 12 Tf (AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA) Tj ET\n", 1'000'000'000);
    EXPECT_LT(bomb.size(), 16u << 20);
    const Outcome outcome = readPdf({.content = bomb, .filter = "/Filter /FlateDecode"});
    ASSERT_TRUE(outcome.error);
    const DocumentProblem problem = outcome.error->problem;
    EXPECT_TRUE(problem == DocumentProblem::readerFailed || problem == DocumentProblem::tooMuchText ||
                problem == DocumentProblem::tookTooLong || problem == DocumentProblem::noText)
        << static_cast<int>(problem);
}

TEST_F(Documents, ReadersThatMisbehaveAreOneErrorEach) {
    const std::pair<const char*, DocumentProblem> behaviours[] = {
        {"garbage", DocumentProblem::readerFailed},
        {"endless", DocumentProblem::readerFailed},
        {"cut-off", DocumentProblem::readerFailed},
        {"crashing", DocumentProblem::readerFailed},
        {"failing-at-the-end", DocumentProblem::readerFailed},
        {"busy", DocumentProblem::tookTooLong},
        {"saying-nothing", DocumentProblem::readerFailed},
    };
    for (const auto& [behaviour, problem] : behaviours) {
        SCOPED_TRACE(behaviour);
        expectProblem(readPdf({}, fake(behaviour)), problem);
    }
}

TEST_F(Documents, AReaderThatNeverAnswersIsEnded) {
    expectProblem(readPdf({}, fake("silent", 100)), DocumentProblem::tookTooLong);
}

TEST_F(Documents, AReaderThatIsNotThereIsSaidSo) {
    expectProblem(readPdf({}, {QString::fromStdString(folder_.file("no-such-program"))}),
                  DocumentProblem::readerMissing);
}

TEST_F(Documents, WhatIsCancelledIsNotHeardOfAgainAndTheNextGoesOn) {
    ReaderOptions options = fake("silent");
    options.atOnce = 1;
    DocumentService service(options);
    const QString pdf = write("file.pdf", test::pdfBytes({}));
    int heard = 0;
    QObject::connect(&service, &DocumentService::failed, [&] { ++heard; });
    QObject::connect(&service, &DocumentService::finished, [&] { ++heard; });
    const DocumentJob running = service.read(pdf);
    const DocumentJob waiting = service.read(pdf);
    test::spinUntil([&] { return !service.findChildren<QObject*>().isEmpty(); });
    service.cancel(waiting);
    service.cancel(running);
    service.cancel(running);
    const Outcome text = read(service, write("notes.txt", "still reads"));
    EXPECT_TRUE(text.document);
    EXPECT_EQ(heard, 1) << "only the text";
}

TEST_F(Documents, ManyAtOnceAllArrive) {
    DocumentService service(real());
    std::map<DocumentJob, QString> arrived;
    QObject::connect(&service, &DocumentService::finished,
                     [&](DocumentJob job, const Document& document) { arrived[job] = document.text; });
    std::map<DocumentJob, QString> expected;
    for (int i = 0; i < 8; ++i) {
        const std::string text = "Number " + std::to_string(i);
        const QString path = write("file" + std::to_string(i) + ".pdf", test::pdfBytes({.pages = {text}}));
        expected[service.read(path)] = QString::fromStdString(text);
    }
    EXPECT_TRUE(test::spinUntil([&] { return arrived.size() == expected.size(); }));
    EXPECT_EQ(arrived, expected);
}

}  // namespace
}  // namespace sirocco
