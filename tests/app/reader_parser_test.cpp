// The reader's answer is checked to the byte: whatever is wrong in it, nothing of it is believed.
#include "app/documents/reader_parser.h"

#include <gtest/gtest.h>

#include <QtEndian>
#include <random>

namespace sirocco {
namespace {

QByteArray number(std::uint32_t value) {
    value = qToLittleEndian(value);
    return QByteArray(reinterpret_cast<const char*>(&value), sizeof value);
}

QByteArray frame(ReaderFrame kind, const QByteArray& bytes = {}) {
    return number(static_cast<std::uint32_t>(kind)) + number(static_cast<std::uint32_t>(bytes.size())) + bytes;
}

const QByteArray greeting = "SIRD" + number(1);

QByteArray wholeAnswer() {
    return greeting + frame(ReaderFrame::pages, number(2)) + frame(ReaderFrame::title, "A title") +
           frame(ReaderFrame::page, "One") + frame(ReaderFrame::page, "Zwei ü") + frame(ReaderFrame::end);
}

QString errorOf(const QByteArray& bytes) {
    ReaderParser parser;
    parser.feed(bytes);
    return parser.error() ? parser.error()->detail : QString();
}

TEST(ReaderParser, ReadsAnAnswerInAnyPieces) {
    const QByteArray answer = wholeAnswer();
    for (const qsizetype piece : {1, 3, 7, 1000}) {
        ReaderParser parser;
        for (qsizetype at = 0; at < answer.size(); at += piece) {
            EXPECT_FALSE(parser.complete());
            ASSERT_TRUE(parser.feed(answer.mid(at, piece)));
        }
        EXPECT_TRUE(parser.complete());
        EXPECT_EQ(parser.pageCount(), 2);
        EXPECT_EQ(parser.title(), QStringLiteral("A title"));
        EXPECT_EQ(parser.pages(), QStringList({QStringLiteral("One"), QStringLiteral("Zwei ü")}));
    }
}

TEST(ReaderParser, ABeginningIsNotComplete) {
    const QByteArray answer = wholeAnswer();
    for (qsizetype size = 0; size < answer.size(); ++size) {
        ReaderParser parser;
        EXPECT_TRUE(parser.feed(answer.left(size)));
        EXPECT_FALSE(parser.complete()) << size;
    }
}

TEST(ReaderParser, RefusesWhatIsOutOfPlace) {
    const QByteArray two = greeting + frame(ReaderFrame::pages, number(2));
    const std::pair<QByteArray, const char*> wrong[] = {
        {"GET / HTTP/1.1", "no stream"},
        {"SIRD" + number(2), "another version"},
        {greeting + frame(ReaderFrame::page, "x"), "out of place"},
        {greeting + frame(ReaderFrame::end), "before the last page"},
        {greeting + frame(static_cast<ReaderFrame>(9)), "no known kind"},
        {greeting + frame(ReaderFrame::pages, "xx"), "count of pages"},
        {greeting + frame(ReaderFrame::pages, number(kMaxPages + 1)), "count of pages"},
        {two + frame(ReaderFrame::pages, number(2)), "second count"},
        {two + frame(ReaderFrame::page, "x") + frame(ReaderFrame::title, "late"), "out of place"},
        {two + frame(ReaderFrame::page, "x") + frame(ReaderFrame::end), "before the last page"},
        {two + frame(ReaderFrame::page) + frame(ReaderFrame::page) + frame(ReaderFrame::page), "more pages"},
        {two + frame(ReaderFrame::page, "\xC3\x28"), "not UTF-8"},
        {two + number(3) + number(kMaxTextBytes + 1), "too long"},
        {two + number(3) + number(0xFFFFFFFF), "too long"},
        {two + frame(ReaderFrame::page, QByteArray(kMaxTextBytes, 'x')) + frame(ReaderFrame::page, "x"), "more text"},
        {wholeAnswer() + "x", "after the end"},
        {greeting + frame(ReaderFrame::refused, number(99) + number(0)), "without a reason"},
        {greeting + frame(ReaderFrame::refused, number(1)), "without a reason"},
    };
    for (const auto& [bytes, what] : wrong) {
        EXPECT_TRUE(errorOf(bytes).contains(QLatin1String(what))) << what << ": " << errorOf(bytes).toStdString();
    }
}

TEST(ReaderParser, HandsOnWhyTheReaderRefused) {
    ReaderParser parser;
    EXPECT_FALSE(parser.feed(greeting + frame(ReaderFrame::refused, number(4) + number(100'000))));
    ASSERT_TRUE(parser.error());
    EXPECT_EQ(parser.error()->problem, DocumentProblem::tooManyPages);
    EXPECT_EQ(parser.error()->number, 100'000u);
}

// Whatever comes, it ends in an answer, an error or a wish for more; the sanitizers and the limits see the rest.
TEST(ReaderParser, SurvivesAnyDamage) {
    std::mt19937 random(7);
    const QByteArray answer = wholeAnswer();
    int complete = 0;
    for (int run = 0; run < 5'000; ++run) {
        QByteArray damaged = answer;
        for (unsigned changes = random() % 4; changes > 0; --changes) {
            damaged[static_cast<qsizetype>(random() % static_cast<unsigned>(damaged.size()))] =
                static_cast<char>(random());
        }
        ReaderParser parser;
        parser.feed(damaged);
        complete += parser.complete() && !parser.error() ? 1 : 0;
        EXPECT_LE(parser.pages().size(), 2);
    }
    EXPECT_GT(complete, 0);
    EXPECT_LT(complete, 5'000);
}

}  // namespace
}  // namespace sirocco
