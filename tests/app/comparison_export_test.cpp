#include "app/compare/comparison_export.h"

#include <gtest/gtest.h>

namespace sirocco {
namespace {

Comparison comparisonOf(const QStringList& texts) {
    Comparison comparison;
    comparison.title = QStringLiteral("Which *word*?");
    comparison.modelName = QStringLiteral("tiny");
    comparison.prompt = {{PartKind::text, {}, QStringLiteral("Which word?")}};
    float temperature = 0;
    for (const QString& text : texts) {
        CompareLane& lane = comparison.lanes.emplace_back();
        lane.sampling.temperature = temperature;
        lane.sampling.seed = 18446744073709551615u;
        lane.state = LaneState::done;
        lane.stats.stopReason = StopReason::eos;
        lane.stats.answerTokens = 3;
        lane.stats.decodeTokensPerSecond = 12.5;
        lane.text = text;
        temperature += 0.7f;
    }
    return comparison;
}

// Reads CSV as RFC 4180 describes it.
QList<QStringList> readCsv(const QByteArray& csv) {
    QList<QStringList> rows(1);
    QByteArray cell;
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted) {
            if (c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
                cell += csv[++i];
            } else if (c == '"') {
                quoted = false;
            } else {
                cell += c;
            }
        } else if (c == '"') {
            EXPECT_TRUE(cell.isEmpty());
            quoted = true;
        } else if (c == ',' || c == '\r') {
            rows.last().append(QString::fromUtf8(std::exchange(cell, {})));
            if (c == '\r') {
                EXPECT_EQ(csv[i + 1], '\n');
                ++i;
                rows.append(QStringList());
            }
        } else {
            EXPECT_NE(c, '\n') << "a line feed outside quotes";
            cell += c;
        }
    }
    EXPECT_TRUE(rows.takeLast().isEmpty()) << "the last row ends, too";
    return rows;
}

TEST(ComparisonExport, CsvComesBackCellByCell) {
    const QStringList texts = {QStringLiteral("plain"), QStringLiteral("two\nlines, a comma and \"quotes\""),
                               QStringLiteral("carriage\r\nreturn"), QStringLiteral("Grüße 日本"), QString()};
    const QList<QStringList> rows = readCsv(csvOf(comparisonOf(texts)));
    ASSERT_EQ(rows.size(), texts.size() + 1);
    EXPECT_EQ(rows[0].first(), QStringLiteral("lane"));
    for (qsizetype i = 0; i < texts.size(); ++i) {
        ASSERT_EQ(rows[i + 1].size(), rows[0].size());
        EXPECT_EQ(rows[i + 1].first(), QString::number(i + 1));
        EXPECT_EQ(rows[i + 1].last(), texts[i]);
    }
    EXPECT_EQ(rows[2][1], QStringLiteral("0.7"));
    EXPECT_EQ(rows[2][5], QStringLiteral("18446744073709551615"));
}

TEST(ComparisonExport, ACellIsNeverAFormula) {
    const QStringList texts = {QStringLiteral("=1+1"),     QStringLiteral("+1"),   QStringLiteral("-1"),
                               QStringLiteral("@SUM(A1)"), QStringLiteral("\t=1"), QStringLiteral("\r=1"),
                               QStringLiteral("=A1,B"),    QStringLiteral(" =1")};
    const QList<QStringList> rows = readCsv(csvOf(comparisonOf(texts)));
    ASSERT_EQ(rows.size(), texts.size() + 1);
    for (qsizetype i = 0; i + 1 < texts.size(); ++i) {
        EXPECT_EQ(rows[i + 1].last(), QLatin1Char('\'') + texts[i]);
    }
    EXPECT_EQ(rows.last().last(), texts.last());
}

TEST(ComparisonExport, MarkdownHasEveryLaneUnderItsSettings) {
    Comparison comparison = comparisonOf({QStringLiteral("first %1"), QStringLiteral("second")});
    comparison.lanes[1].sampling.topK = 40;
    comparison.lanes[1].stats.stopReason = StopReason::length;
    const QString text = QString::fromUtf8(markdownOf(comparison));
    EXPECT_TRUE(text.startsWith(QStringLiteral("# Which \\*word\\*?\n"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("Which word?\n")));
    EXPECT_TRUE(text.contains(QStringLiteral("## 1. temperature 0, seed 18446744073709551615\n\nfirst %1\n")));
    EXPECT_TRUE(text.contains(QStringLiteral("## 2. temperature 0.7, top-k 40, seed")));
    EXPECT_TRUE(text.contains(QStringLiteral("ended by: length")));
}

}  // namespace
}  // namespace sirocco
