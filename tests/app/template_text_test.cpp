// Placeholders: what is one, and what is filled in.
#include "app/templates/template_text.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>

namespace sirocco {
namespace {

QString filled(const char* text, const QHash<QString, QString>& values = {}) {
    return fillPlaceholders(QString::fromUtf8(text), values);
}

QStringList names(const char* text) {
    QStringList all;
    for (const Placeholder& placeholder : placeholdersOf(QString::fromUtf8(text))) {
        all << placeholder.name;
    }
    return all;
}

TEST(TemplateText, FindsEachNameOnceWithItsKindAndFirstDefault) {
    const auto all = placeholdersOf(
        QStringLiteral("{{Topic}} in {{ language | French }}: {{text}} {{topic|x}} {{clipboard}} {{document}}"));
    ASSERT_EQ(all.size(), 5);
    EXPECT_EQ(all[0], (Placeholder{PlaceholderKind::line, QStringLiteral("Topic"), QStringLiteral("x")}));
    EXPECT_EQ(all[1], (Placeholder{PlaceholderKind::line, QStringLiteral("language"), QStringLiteral("French")}));
    EXPECT_EQ(all[2].kind, PlaceholderKind::text);
    EXPECT_EQ(all[3].kind, PlaceholderKind::clipboard);
    EXPECT_EQ(all[4].kind, PlaceholderKind::document);
}

TEST(TemplateText, LeavesAloneWhatIsNoPlaceholder) {
    const char* texts[] = {"{{}}",   "{{ }}",  "{{a.b}}",    "{{a",      "a}}",
                           "{ {a}}", "{{|x}}", "{{a|x\ny}}", "{{a\nb}}", "{{<b>}}"};
    for (const char* text : texts) {
        EXPECT_TRUE(names(text).isEmpty()) << text;
        EXPECT_EQ(filled(text, {{QStringLiteral("a"), QStringLiteral("no")}}), QString::fromUtf8(text));
    }
    EXPECT_EQ(names("{{{a}}}"), QStringList{QStringLiteral("a")});
    EXPECT_EQ(names("{{größe}} {{a{{b}}"), (QStringList{QStringLiteral("größe"), QStringLiteral("b")}));
}

TEST(TemplateText, FillsValuesAndDefaultsAndNothingTwice) {
    EXPECT_EQ(filled("{{A}}-{{a|x}}-{{b}}", {{QStringLiteral("a"), QStringLiteral("1")}}), QStringLiteral("1-1-"));
    EXPECT_EQ(filled("{{a|x}} {{a}}"), QStringLiteral("x x"));
    // What is filled in is text, whatever it looks like.
    EXPECT_EQ(filled("{{a}}{{b}}",
                     {{QStringLiteral("a"), QStringLiteral("{{b}}")}, {QStringLiteral("b"), QStringLiteral("2")}}),
              QStringLiteral("{{b}}2"));
    EXPECT_EQ(filled("{{a}}}", {{QStringLiteral("a"), QStringLiteral("{")}}), QStringLiteral("{}"));
}

TEST(TemplateText, HoldsItsLimits) {
    const QString longName(41, QLatin1Char('n'));
    EXPECT_TRUE(placeholdersOf(QStringLiteral("{{%1}}").arg(longName)).isEmpty());
    QString many;
    for (int i = 0; i < 40; ++i) {
        many += QStringLiteral("{{p%1}} ").arg(i);
    }
    EXPECT_EQ(placeholdersOf(many).size(), 32);
    EXPECT_TRUE(fillPlaceholders(many, {}).endsWith(QStringLiteral("{{p39}} ")));
    // Quadratic in the number of braces this would take minutes.
    const QString braces(200'000, QLatin1Char('{'));
    EXPECT_EQ(fillPlaceholders(braces, {}), braces);
}

}  // namespace
}  // namespace sirocco
