// Bytes to text: kinds by content, encodings, and what may not pass.
#include "app/documents/document_text.h"

#include <gtest/gtest.h>

#include <QStringEncoder>

namespace sirocco {
namespace {

std::string kindOf(const QByteArray& bytes, const char* name = "file.txt") {
    const auto kind = sniff(bytes.left(1024), QString::fromUtf8(name));
    if (const auto* document = std::get_if<DocumentKind>(&kind)) {
        return *document == DocumentKind::pdf ? "pdf" : *document == DocumentKind::markdown ? "markdown" : "text";
    }
    switch (std::get<DocumentProblem>(kind)) {
        case DocumentProblem::image:
            return "image";
        case DocumentProblem::archive:
            return "archive";
        case DocumentProblem::program:
            return "program";
        case DocumentProblem::model:
            return "model";
        case DocumentProblem::binary:
            return "binary";
        default:
            return "?";
    }
}

QString decoded(const QByteArray& bytes, QString* encoding = nullptr) {
    const auto result = decodeText(bytes);
    const auto* text = std::get_if<DecodedText>(&result);
    if (text != nullptr && encoding != nullptr) {
        *encoding = text->encoding;
    }
    return text == nullptr ? QStringLiteral("(refused)") : text->text;
}

QByteArray encoded(const char* encoding, const QString& text) {
    QStringEncoder encoder(encoding);
    EXPECT_TRUE(encoder.isValid()) << encoding;
    return encoder(text);
}

TEST(DocumentText, ContentNotSuffixSaysWhatAFileIs) {
    EXPECT_EQ(kindOf("# Title", "notes.md"), "markdown");
    EXPECT_EQ(kindOf("# Title", "NOTES.MARKDOWN"), "markdown");
    EXPECT_EQ(kindOf("# Title", "notes.pdf"), "text");
    EXPECT_EQ(kindOf("%PDF-1.7\n", "notes.txt"), "pdf");
    EXPECT_EQ(kindOf("\n\n junk %PDF-1.7\n", "notes.md"), "pdf");
    EXPECT_EQ(kindOf(QByteArray("\x89PNG\r\n\x1a\n\0\0", 10), "photo.txt"), "image");
    EXPECT_EQ(kindOf(QByteArray("PK\x03\x04\x14\0", 6), "letter.docx"), "archive");
    EXPECT_EQ(kindOf(QByteArray("\x7F"
                                "ELF\x02\x01\x01\0",
                                8),
                     "run.txt"),
              "program");
    EXPECT_EQ(kindOf(QByteArray("GGUF\x03\0\0\0", 8), "m.txt"), "model");
    EXPECT_EQ(kindOf(QByteArray("\0\x01\x02\x03", 4), "data.txt"), "binary");
    EXPECT_EQ(kindOf(QByteArray(100, '\x01')), "binary");
}

TEST(DocumentText, ATextMayBeginLikeAnImage) {
    EXPECT_EQ(kindOf("BMW makes cars"), "text");
    EXPECT_EQ(kindOf("MZ is no program here"), "text");
    EXPECT_EQ(kindOf(QByteArray("BM\0\0\0\0", 6)), "image");
}

TEST(DocumentText, EveryEncodingOfEverydayIsRead) {
    const QString german = QStringLiteral("Über dem Ärmelkanal weht ein süßer Wind, schöne Grüße für alle Mädchen.");
    const QString russian = QStringLiteral("Ветер сирокко дует из пустыни и приносит в города Италии жару и пыль.");
    const QString japanese =
        QStringLiteral("シロッコは砂漠から地中海を渡って吹く熱い風で、イタリアの町に砂塵を運びます。");
    EXPECT_EQ(decoded(german.toUtf8()), german);
    EXPECT_EQ(decoded("\xEF\xBB\xBF" + german.toUtf8()), german) << "the byte order mark is no text";
    EXPECT_EQ(decoded(german.toLatin1()), german);
    EXPECT_EQ(decoded(encoded("windows-1251", russian)), russian);
    EXPECT_EQ(decoded(encoded("KOI8-R", russian)), russian);
    EXPECT_EQ(decoded(encoded("Shift_JIS", japanese)), japanese);
    EXPECT_EQ(decoded(encoded("EUC-JP", japanese)), japanese);
    QString encoding;
    EXPECT_EQ(decoded("\xFF\xFE" + encoded("UTF-16LE", japanese), &encoding), japanese);
    EXPECT_EQ(encoding, QStringLiteral("UTF-16LE"));
    EXPECT_EQ(decoded("\xFE\xFF" + encoded("UTF-16BE", japanese)), japanese);
    decoded(german.toUtf8(), &encoding);
    EXPECT_EQ(encoding, QString()) << "UTF-8 goes without saying";
}

TEST(DocumentText, BytesThatAreNoTextAreRefused) {
    EXPECT_EQ(decoded(QByteArray("half\0text", 9)), QStringLiteral("(refused)"));
    EXPECT_EQ(decoded(QByteArray(1000, '\x02')), QStringLiteral("(refused)"));
}

TEST(DocumentText, LineEndsAreOneKindAndControlCharactersGo) {
    EXPECT_EQ(cleanText(QStringLiteral("a\r\nb\rc\nd\fe")), QStringLiteral("a\nb\nc\nd\ne"));
    EXPECT_EQ(cleanText(QStringLiteral("a\tb\x1b[31mred\x7f\u0085\uFEFF\uFFFE")), QStringLiteral("a\tb[31mred"));
    EXPECT_EQ(cleanText(QString(QChar(0xD83D)) + QStringLiteral("x") + QChar(0xDE00)), QStringLiteral("x"));
    EXPECT_EQ(cleanText(QStringLiteral("😀")), QStringLiteral("😀"));
}

TEST(DocumentText, NamesStayOnOneLineAndCannotSteer) {
    EXPECT_EQ(cleanName(QStringLiteral("/home/me/report.pdf")), QStringLiteral("report.pdf"));
    EXPECT_EQ(cleanName(QStringLiteral("/x/two\nlines.txt")), QStringLiteral("twolines.txt"));
    EXPECT_EQ(cleanName(QStringLiteral("/x/evil\u202Efdp.txt")), QStringLiteral("evilfdp.txt"));
    const QString longName = cleanName(QStringLiteral("/x/") + QString(300, QLatin1Char('a')) + QStringLiteral(".md"));
    EXPECT_EQ(longName.size(), 120);
    EXPECT_TRUE(longName.endsWith(QStringLiteral(".md")));
}

}  // namespace
}  // namespace sirocco
