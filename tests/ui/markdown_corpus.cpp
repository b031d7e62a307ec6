#include "tests/ui/markdown_corpus.h"

namespace sirocco::test {

QStringList commonSamples() {
    return {
        u"Hello *there*, **you** and ~~them~~ with `code` and [a link](https://example.org/a).\n"_qs,
        u"# One\n\ntext\n## Two\nmore\n\nThree\n=====\nFour\n---\nfive\n"_qs,
        u"Here are some:\n- a\n- b\n  - c\n  - d\n- e\n\nand then\n"_qs,
        u"1. one\n2. two\n   - nested\n\n   a second paragraph\n3. three\n"_qs,
        u"- a\n\n- b\n\n\n- c\n* d\n+ e\n"_qs,
        u"- a\nlazy\n- b\n  not lazy\n"_qs,
        u"> quote\n> more\nlazy\n\n> another\n> > nested\n> back\n> - item\n\nout\n"_qs,
        u"| a | b |\n|:--|--:|\n| 1 | 2 |\n| *3* | `4` |\n\nafter\n"_qs,
        u"before\n| a | b |\n|---|---|\n| 1 | 2 |\n# heading\n"_qs,
        u"    indented\n      code\n\n    goes on\n\ntext\n"_qs,
        u"***\n\ntext\n\n---\n___\n- - -\n"_qs,
        u"- item\n\n      code in it\n\n- ```\n  fenced\n  ```\n- last\n"_qs,
        u"10. ten\n\n    in ten\n11. eleven\n"_qs,
        u"text\n- \nnot a heading\n"_qs,
        u"a\n1986. A great year\nb\n"_qs,
        u"- [ ] open\n- [x] done\n1. [X] ordered\n"_qs,
        u"1. a\n  - b\n  - c\n2. d\n"_qs,
        u"-\n  foo\n-\n\n  bar\n"_qs,
        u"- a\n***\n- b\n"_qs,
        u"<https://example.org> www.example.org me@example.org &amp; &#8212;\n"_qs,
        u"**bold\nover lines** and *a\nb*\n\n\\* not \\[a\\](b)\n"_qs,
        u"![alt *text*](file:///etc/passwd) and [![x](y)](https://example.org)\n"_qs,
        u"\tcode\n\n- a\n\tb\n"_qs,
    };
}

QStringList markdownSamples() {
    QStringList samples = commonSamples();
    samples += {
        u"```cpp\nint main() {\n  return 0; /* a\n b */\n}\n```\nafter\n```\n```\n~~~~ js\n```\nlet `x`\n~~~~\n```unclosed\n\n x"_qs,
        u"See [text][1] and [other].\n\n[1]: https://example.org \"title\"\n[other]: <b>\n"_qs,
        u"1. ```py\n   def f(): pass\n   ```\ntext\n2. next\n"_qs,
        u"مرحبا بالعالم\n\n- عنصر\n\n| عمود | b |\n|---|---|\n| x | قيمة |\n\n> اقتباس\n"_qs,
        u"😀 emoji 👩‍👩‍👧 and ﷽ combining e\u0301\n\n日本語のテキスト。\n"_qs,
        u"|a|\n|-|\n"_qs,
        u"|a|\n|-|\n|b|\n\n|c|\n|-|\n|d|\n"_qs,
        u"---\n\n---\n"_qs,
        u"> ```\n> code\n> more\nout\n"_qs,
        u"> | a | b |\n> |---|---|\n> | 1 | 2 |\n"_qs,
        u"- | a | b |\n  |---|---|\n  | 1 | 2 |\n- x\n"_qs,
        u"# \n#\n####### seven\n#no\n"_qs,
        u"\n\n\n  \n\t\n"_qs,
        u"```\n\n\n```\n\n```\n"_qs,
        u"- a\n\n\n\n      \n  b\n"_qs,
        u"[link](https://example.org/a_(b)) https://example.org/x*y* [bad](javascript:alert(1)) [f](file:///etc/passwd)\n"_qs,
        QStringLiteral("word ").repeated(1200) + QStringLiteral("\n\nend *x*\n"),
        QStringLiteral("x").repeated(9000) + QStringLiteral("\n"),
        QStringLiteral("- item\n").repeated(150),
        QStringLiteral("> ").repeated(40) + QStringLiteral("deep\n") + QStringLiteral("- ").repeated(40) +
            QStringLiteral("deep\n"),
        u"|a|b|\n|-|-|\n"_qs + QStringLiteral("| c | d |\n").repeated(130) + QStringLiteral("\nafter\n"),
        u"- begins\n"_qs + QStringLiteral("  goes on and on for a long time, *really*\n").repeated(500) +
            QStringLiteral("- next\n"),
        u"```json\n{\"a\": \""_qs + QStringLiteral("long ").repeated(2000) + QStringLiteral("\"}\n```\nend\n"),
    };
    return samples;
}

std::vector<std::pair<std::string, QString>> hostileTexts(qsizetype size) {
    const auto fill = [size](const QString& unit) { return unit.repeated(std::max<qsizetype>(1, size / unit.size())); };
    const auto lines = [size](const QString& unit) {
        // Lines of a thousand characters, so that every construct is also nested within one line.
        const QString line = unit.repeated(1000 / unit.size()) + QLatin1Char('\n');
        return line.repeated(std::max<qsizetype>(1, size / line.size()));
    };
    std::vector<std::pair<std::string, QString>> texts;
    for (const char* unit : {"[",          "]",
                             "![",         "[a](",
                             "[a](b",      "![a](http://x/",
                             "*",          "**",
                             "_",          "~~",
                             "*a_",        "**a*",
                             "`",          "` `` ",
                             "``` ",       "~~~\n",
                             "```\n",      "> ",
                             "> > \n",     "- ",
                             "-\n",        "1. ",
                             "1) a\n",     "+ a\n  ",
                             "#",          "# a\n",
                             "<",          "<a ",
                             "<!--",       "<![CDATA[",
                             "<https://a", "&amp;",
                             "&",          "&#x41;",
                             "\\",         "|",
                             "|a\n",       "| a | b |\n|---|---|\n",
                             "|-|\n",      "a\n-\n",
                             "a\n=\n",     "***\n",
                             "- - -\n",    "[a]: b\n",
                             "[a]: <",     "[a][a] ",
                             "    x\n",    "\t",
                             " ",          "\n",
                             " \n",        "\r\n",
                             "a  \n",      "http://a.b/",
                             "www.a.b ",   "a@b.c ",
                             "x",          "x ",
                             "\"'",        "${",
                             "/*",         "*/ /*",
                             "{\"a\":",    "- [ ] ",
                             "- [x] a\n",  "1. a\n   1. b\n      ",
                             ">a\nb\n",    "(",
                             "a*b",        "_a*_ ",
                             "~",          "[~`*_"}) {
        const QString text = QString::fromLatin1(unit);
        texts.emplace_back("all \"" + std::string(unit) + "\"", fill(text));
        texts.emplace_back("lines of \"" + std::string(unit) + "\"", lines(text));
    }
    texts.emplace_back("nested quotes", [&] {
        QString text;
        for (int depth = 1; text.size() < size; depth = depth % 300 + 1)
            text += QStringLiteral("> ").repeated(depth) + QStringLiteral("a\n");
        return text;
    }());
    texts.emplace_back("nested lists", [&] {
        QString text;
        for (int depth = 0; text.size() < size; depth = (depth + 1) % 300)
            text += QStringLiteral("  ").repeated(depth) + QStringLiteral("- a\n");
        return text;
    }());
    texts.emplace_back("wide table", "|" + fill(QStringLiteral("a|")) + "\n|" + fill(QStringLiteral("-|")) + "\n" +
                                         QStringLiteral("|\n").repeated(500));
    texts.emplace_back("table of empty rows", QStringLiteral("|a").repeated(29) + QStringLiteral("|\n") +
                                                  QStringLiteral("|-").repeated(29) + QStringLiteral("|\n") +
                                                  fill(QStringLiteral("|\n")));
    texts.emplace_back("comment in code", "```c\n/*" + lines(QStringLiteral("/* * \" ")));
    texts.emplace_back("strings in code", "```py\n" + lines(QStringLiteral("\"\"\" ' \\")));
    texts.emplace_back("tags in code", "```html\n" + lines(QStringLiteral("<a b='")));
    texts.emplace_back("keys in code", "```yaml\n" + lines(QStringLiteral("a   ")));
    texts.emplace_back("directions", fill(u"\u202Ea\u2066b\u202C"_qs));
    texts.emplace_back("halves of pairs", fill(QString(QChar(0xD83D))) + fill(QString(QChar(0xDE00))));
    texts.emplace_back("controls", fill(QString::fromLatin1("\x01\x07\x1b[31m\x7f")) + QString(QChar(0)).repeated(100));
    texts.emplace_back("frame marks", fill(u"\uFDD0a\uFDD1\uFFFC\u2029"_qs));
    texts.emplace_back("combining", "e" + fill(u"\u0301"_qs));
    texts.emplace_back("joined", fill(u"👩\u200D"_qs));
    return texts;
}

}  // namespace sirocco::test
