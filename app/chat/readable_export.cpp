#include "app/chat/readable_export.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>

#include "app/chat/conversation_tree.h"

namespace sirocco {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReadableExport)
};

QString timeOf(Milliseconds time) {
    return QDateTime::fromMSecsSinceEpoch(time).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString titleOf(const ArchivedConversation& conversation) {
    return conversation.info.title.isEmpty() ? Words::tr("Untitled") : conversation.info.title;
}

QString speakerOf(const ChatMessage& message) {
    switch (message.role) {
        case Role::user:
            return Words::tr("You");
        case Role::system:
            return Words::tr("System");
        case Role::assistant:
            return message.modelName.isEmpty() ? Words::tr("Answer") : message.modelName;
    }
    return {};
}

QString summaryTitle() { return Words::tr("Summary of the conversation down to here"); }

// The one that is sent in place of what stands above it; empty where none is.
QString summaryBelow(const ChatMessage& message, const ArchivedConversation& conversation) {
    if (message.id != conversation.promptCut) {
        return {};
    }
    const auto at = std::find_if(conversation.messages.begin(), conversation.messages.end(),
                                 [&](const ArchivedMessage& one) { return one.message.id == message.id; });
    return at == conversation.messages.end() ? QString() : at->summary.text;
}

// One more than any run of them in the text.
QString fenceFor(const QString& text) {
    qsizetype longest = 2, run = 0;
    for (const QChar c : text) {
        run = c == QLatin1Char('`') ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QString(longest + 1, QLatin1Char('`'));
}

QString escapedHtml(const QString& text) {
    QString out;
    out.reserve(text.size() + text.size() / 8);
    for (const QChar c : text) {
        const bool control = c.category() == QChar::Other_Control && c != QLatin1Char('\n') && c != QLatin1Char('\t');
        out += control ? QChar(QChar::ReplacementCharacter) : c;
    }
    return out.toHtmlEscaped();
}

}  // namespace

QString escapedMarkdown(const QString& text) {
    QString out;
    for (const QChar c : text.simplified()) {
        if (QStringLiteral("\\`*_{}[]<>()#+-.!|~").contains(c)) {
            out += QLatin1Char('\\');
        }
        out += c;
    }
    return out;
}

QList<ChatMessage> shownPath(const ArchivedConversation& conversation) {
    QList<ChatMessage> all;
    for (const ArchivedMessage& message : conversation.messages) {
        all.append(message.message);
    }
    const ConversationTree tree(all, conversation.info.activeLeaf);
    QList<ChatMessage> path;
    for (const MessageId& id : tree.path()) {
        path.append(*tree.find(id));
    }
    return path;
}

QString markdownOf(const ChatMessage& message) {
    QStringList blocks;
    for (const ChatPart& part : message.parts) {
        if (part.kind == PartKind::document) {
            const QString fence = fenceFor(part.text);
            blocks << QStringLiteral("**%1**").arg(escapedMarkdown(part.title))
                   << fence + QLatin1Char('\n') + part.text + QLatin1Char('\n') + fence;
        } else if (!part.text.isEmpty()) {
            blocks << part.text;
        }
    }
    return blocks.join(QStringLiteral("\n\n"));
}

QByteArray markdownOf(const ArchivedConversation& conversation) {
    QString out =
        QStringLiteral("# %1\n\n%2\n").arg(escapedMarkdown(titleOf(conversation)), timeOf(conversation.info.created));
    if (!conversation.info.systemPrompt.isEmpty()) {
        out +=
            QStringLiteral("\n## %1\n\n").arg(Words::tr("System")) + conversation.info.systemPrompt + QLatin1Char('\n');
    }
    for (const ChatMessage& message : shownPath(conversation)) {
        out += QStringLiteral("\n## %1\n\n").arg(escapedMarkdown(speakerOf(message)));
        out += markdownOf(message) + QLatin1Char('\n');
        if (const QString summary = summaryBelow(message, conversation); !summary.isEmpty()) {
            out += QStringLiteral("\n## %1\n\n").arg(summaryTitle()) + summary + QLatin1Char('\n');
        }
    }
    return (out + QLatin1Char('\n')).toUtf8();
}

QByteArray htmlHead(const QString& title) {
    return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
           escapedHtml(title).toUtf8() +
           "</title>\n<style>\n"
           "body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }\n"
           "pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0; }\n"
           ".user { background: #8881; border-radius: .6rem; padding: .6rem 1rem; margin-left: 4rem; }\n"
           "h1 { margin-top: 4rem; } h2, .time { font-size: .8rem; opacity: .7; margin: 1.5rem 0 .3rem; }\n"
           "details pre { font-family: monospace; }\n"
           "@media (prefers-color-scheme: dark) { body { background: #161513; color: #edeae4; } }\n"
           "</style></head><body>\n";
}

QByteArray htmlOf(const ArchivedConversation& conversation) {
    QString out = QStringLiteral("<article><h1 dir=\"auto\">%1</h1><p class=\"time\">%2</p>\n")
                      .arg(escapedHtml(titleOf(conversation)), timeOf(conversation.info.created));
    for (const ChatMessage& message : shownPath(conversation)) {
        const bool user = message.role == Role::user;
        out += QStringLiteral("<h2>") + escapedHtml(speakerOf(message)) + QStringLiteral("</h2>");
        out += user ? QStringLiteral("<div class=\"user\">") : QStringLiteral("<div>");
        for (const ChatPart& part : message.parts) {
            const QString body =
                QStringLiteral("<pre dir=\"auto\">") + escapedHtml(part.text) + QStringLiteral("</pre>");
            out += part.kind == PartKind::document
                       ? QStringLiteral("<details><summary>") + escapedHtml(part.title) + QStringLiteral("</summary>") +
                             body + QStringLiteral("</details>")
                       : body;
        }
        out += QStringLiteral("</div>\n");
        if (const QString summary = summaryBelow(message, conversation); !summary.isEmpty()) {
            out += QStringLiteral("<h2>%1</h2><div><pre dir=\"auto\">%2</pre></div>\n")
                       .arg(escapedHtml(summaryTitle()), escapedHtml(summary));
        }
    }
    return (out + QStringLiteral("</article>\n")).toUtf8();
}

QByteArray htmlFoot() { return "</body></html>\n"; }

}  // namespace sirocco
