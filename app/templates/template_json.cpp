#include "app/templates/template_json.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/templates/starter_json.h"

namespace sirocco {
namespace {

constexpr QLatin1String formatName("sirocco-templates");
constexpr int formatVersion = 1;

Error bad(const QString& why) { return {ErrorCode::badFile, why.toStdString()}; }

QJsonObject toJson(const TextTemplate& one) {
    QJsonObject object{
        {QStringLiteral("name"), one.name},         {QStringLiteral("shortcut"), one.shortcut},
        {QStringLiteral("category"), one.category}, {QStringLiteral("favourite"), one.favourite},
        {QStringLiteral("text"), one.words.text},   {QStringLiteral("system_prompt"), one.words.systemPrompt}};
    if (one.words.preset) {
        object.insert(QStringLiteral("preset"), QString::fromLatin1(presetName(*one.words.preset)));
    }
    return object;
}

// `texts` holds the words; it is `object` itself but for starters.
TextTemplate fromJson(const QJsonObject& object, const QJsonObject& texts) {
    TextTemplate one;
    one.id = makeId();
    one.changed = QDateTime::currentMSecsSinceEpoch();
    one.name = texts[QStringLiteral("name")].toString().simplified();
    one.shortcut = shortcutFrom(texts[QStringLiteral("shortcut")].toString());
    one.category = texts[QStringLiteral("category")].toString().simplified();
    one.favourite = object[QStringLiteral("favourite")].toBool();
    one.words.text = texts[QStringLiteral("text")].toString();
    one.words.systemPrompt = texts[QStringLiteral("system_prompt")].toString();
    one.words.preset = presetFromName(object[QStringLiteral("preset")].toString());
    return one;
}

bool withinLimits(const TextTemplate& one) {
    return one.name.size() <= TemplateLimits::name && one.category.size() <= TemplateLimits::name &&
           one.words.text.size() <= TemplateLimits::text && one.words.systemPrompt.size() <= TemplateLimits::text;
}

}  // namespace

QByteArray templatesToJson(const QList<TextTemplate>& templates) {
    QJsonArray all;
    for (const TextTemplate& one : templates) {
        all.append(toJson(one));
    }
    const QJsonObject file{{QStringLiteral("format"), formatName},
                           {QStringLiteral("version"), formatVersion},
                           {QStringLiteral("templates"), all}};
    return QJsonDocument(file).toJson();
}

Result<QList<TextTemplate>> templatesFromJson(const QByteArray& json) {
    QJsonParseError error{};
    const QJsonObject file = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError) {
        return bad(QStringLiteral("the file is no JSON: %1").arg(error.errorString()));
    }
    if (file[QStringLiteral("format")].toString() != formatName) {
        return bad(QStringLiteral("the file holds no templates of Sirocco"));
    }
    if (file[QStringLiteral("version")].toInt() != formatVersion) {
        return bad(QStringLiteral("the file was written by a newer version"));
    }
    const QJsonArray all = file[QStringLiteral("templates")].toArray();
    if (all.size() > TemplateLimits::count) {
        return bad(QStringLiteral("the file holds more than %1 templates").arg(TemplateLimits::count));
    }
    QList<TextTemplate> templates;
    for (const auto& value : all) {
        const QJsonObject object = value.toObject();
        TextTemplate one = fromJson(object, object);
        const QString place = QStringLiteral("template %1").arg(templates.size() + 1);
        if (one.name.isEmpty() || one.words.text.trimmed().isEmpty()) {
            return bad(place + QStringLiteral(" has no name or no text"));
        }
        if (!withinLimits(one)) {
            return bad(place + QStringLiteral(" is too long"));
        }
        templates.append(std::move(one));
    }
    return templates;
}

QList<TextTemplate> starterTemplates(const QString& language) {
    const QJsonArray all = QJsonDocument::fromJson(starterJson()).array();
    QList<TextTemplate> templates;
    for (const auto& value : all) {
        const QJsonObject object = value.toObject();
        const QJsonObject texts = object[language.section(QLatin1Char('_'), 0, 0)].toObject();
        TextTemplate one = fromJson(object, texts.isEmpty() ? object[QStringLiteral("en")].toObject() : texts);
        one.starter = object[QStringLiteral("key")].toString();
        templates.append(std::move(one));
    }
    return templates;
}

}  // namespace sirocco
