#include "ui/chat/template_offers.h"

#include <QClipboard>
#include <QGuiApplication>

#include "app/templates/template_text.h"
#include "ui/chat/setup_controller.h"

namespace sirocco {

namespace {

constexpr qsizetype mostOffers = 50;
constexpr qsizetype mostSuggestions = 3;
constexpr qsizetype clipboardLength = 100'000;

QString idText(const TemplateId& id) { return id.toString(QUuid::WithoutBraces); }

qsizetype firstWordEnd(const QString& text) {
    qsizetype end = 0;
    while (end < text.size() && !text[end].isSpace())
        ++end;
    return end;
}

QVariantMap brief(const TextTemplate& one) {
    return {{QStringLiteral("id"), idText(one.id)},
            {QStringLiteral("name"), one.name},
            {QStringLiteral("shortcut"), one.shortcut},
            {QStringLiteral("category"), one.category},
            {QStringLiteral("favourite"), one.favourite}};
}

}  // namespace

TemplateOffers::TemplateOffers(TemplateService& library, ModelService& models, SetupController& setup, QObject* parent)
    : QObject(parent), library_(library), models_(models), setup_(setup) {
    connect(&library_, &TemplateService::changed, this, &TemplateOffers::suggestionsChanged);
    connect(&models_, &ModelService::stateChanged, this, &TemplateOffers::suggestionsChanged);
}

QVariantList TemplateOffers::suggestions() const {
    QVariantList all;
    const auto add = [&](const TextTemplate& one) {
        if (all.size() < mostSuggestions)
            all.append(brief(one));
    };
    for (const TextTemplate& one : library_.templates()) {
        if (one.favourite)
            add(one);
    }
    // The demo model knows what it was shown and cannot follow instructions.
    if (models_.isDemo())
        return all;
    for (const char* key : {"email", "brainstorm", "explain-simply"}) {
        for (const TextTemplate& one : library_.templates()) {
            if (one.starter == QLatin1String(key) && !one.favourite)
                add(one);
        }
    }
    return all;
}

void TemplateOffers::look(const QString& text, int cursor) {
    QVariantList offers;
    if (text.startsWith(QLatin1Char('/'))) {
        const qsizetype end = firstWordEnd(text);
        if (cursor > 0 && cursor <= end) {
            const QList<TextTemplate> matching = library_.matching(text.mid(1, end - 1));
            for (const TextTemplate& one : matching.mid(0, mostOffers))
                offers.append(brief(one));
        }
    }
    if (offers != offers_) {
        offers_ = offers;
        emit offersChanged();
    }
}

QString TemplateOffers::commanded(const QString& text) const {
    const qsizetype end = firstWordEnd(text);
    if (!text.startsWith(QLatin1Char('/')) || end < 2)
        return {};
    const TextTemplate* one = library_.byShortcut(text.mid(1, end - 1));
    return one ? idText(one->id) : QString();
}

QString TemplateOffers::rest(const QString& text) { return text.mid(firstWordEnd(text)).trimmed(); }

QString TemplateOffers::nameOf(const QString& id) const {
    const TextTemplate* one = library_.find(QUuid(id));
    return one ? one->name : QString();
}

QVariantList TemplateOffers::fieldsOf(const QString& id, const QString& text) const {
    const TextTemplate* one = library_.find(QUuid(id));
    QVariantList fields;
    for (const Placeholder& placeholder : one ? placeholdersOf(one->words.text) : QList<Placeholder>()) {
        QString value = placeholder.fallback;
        if (placeholder.kind == PlaceholderKind::text && !text.isEmpty())
            value = text;
        else if (placeholder.kind == PlaceholderKind::clipboard)
            value = QGuiApplication::clipboard()->text().left(clipboardLength);
        fields.append(QVariantMap{{QStringLiteral("key"), placeholder.name.toLower()},
                                  {QStringLiteral("name"), placeholder.name},
                                  {QStringLiteral("kind"), QLatin1String(placeholderKindName(placeholder.kind))},
                                  {QStringLiteral("value"), value}});
    }
    return fields;
}

QString TemplateOffers::filled(const QString& id, const QVariantMap& values) const {
    const TextTemplate* one = library_.find(QUuid(id));
    QHash<QString, QString> texts;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        texts.insert(value.key(), value->toString());
    return one ? fillPlaceholders(one->words.text, texts) : QString();
}

void TemplateOffers::apply(const QString& id) {
    if (const TextTemplate* one = library_.find(QUuid(id)))
        setup_.apply(*one);
}

}  // namespace sirocco
