#include "ui/templates/library_controller.h"

#include <QDateTime>
#include <QLocale>
#include <QPointer>

#include "app/templates/template_text.h"
#include "ui/content/error_text.h"

namespace sirocco {

namespace {

QString idText(const TemplateId& id) { return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces); }

QString presetText(const std::optional<SamplingPreset>& preset) {
    return preset ? QLatin1String(presetName(*preset)) : QString();
}

QString textOf(const QVariantMap& values, const char* key) { return values.value(QLatin1String(key)).toString(); }

}  // namespace

LibraryController::LibraryController(TemplateService& service, QObject* parent)
    : QObject(parent), service_(service), list_(service) {
    connect(&service_, &TemplateService::changed, this, &LibraryController::changed);
    connect(&service_, &TemplateService::loadFailed, this, [this](const Error& error) {
        say(tr("The templates could not be read. %1").arg(errorSentence(error)), true);
    });
    connect(&service_, &TemplateService::removed, this,
            [this](const TemplateId& id, const QString& name) { say(tr("Deleted “%1”").arg(name), false, id); });
    connect(&service_, &TemplateService::undoLost, this, [this](const TemplateId& id) {
        if (id == removed_)
            dismiss();
    });
}

QVariantMap LibraryController::read(const QString& id) const {
    const TextTemplate* known = service_.find(QUuid(id));
    const TextTemplate one = known ? *known : TextTemplate();
    return {{QStringLiteral("name"), one.name},
            {QStringLiteral("category"), one.category},
            {QStringLiteral("shortcut"), one.shortcut},
            {QStringLiteral("text"), one.words.text},
            {QStringLiteral("systemPrompt"), one.words.systemPrompt},
            {QStringLiteral("preset"), presetText(one.words.preset)},
            {QStringLiteral("favourite"), one.favourite}};
}

QString LibraryController::save(const QString& id, const QVariantMap& values) {
    const TextTemplate* known = service_.find(QUuid(id));
    TextTemplate one = known ? *known : TextTemplate();
    one.name = textOf(values, "name");
    one.category = textOf(values, "category");
    one.shortcut = textOf(values, "shortcut");
    one.words.text = textOf(values, "text");
    one.words.systemPrompt = textOf(values, "systemPrompt");
    one.words.preset = presetFromName(textOf(values, "preset"));
    QString saved = idText(service_.save(one));
    if (!saved.isEmpty()) {
        if (failure_)
            dismiss();
        return saved;
    }
    const QString limit = QLocale().toString(TemplateLimits::text);
    if (one.words.text.size() > TemplateLimits::text)
        say(tr("Not saved: the text is too long. A template holds %1 characters.").arg(limit), true);
    else if (one.words.systemPrompt.size() > TemplateLimits::text)
        say(tr("Not saved: the system prompt is too long. It may have %1 characters.").arg(limit), true);
    return {};
}

QString LibraryController::duplicate(const QString& id) {
    const TextTemplate* known = service_.find(QUuid(id));
    if (!known)
        return {};
    TextTemplate copy = *known;
    copy.id = {};
    copy.starter.clear();
    copy.favourite = false;
    copy.name = tr("%1 (copy)").arg(copy.name).left(TemplateLimits::name);
    return idText(service_.save(copy));
}

void LibraryController::setFavourite(const QString& id, bool favourite) { service_.setFavourite(QUuid(id), favourite); }

void LibraryController::remove(const QString& id) { service_.remove(QUuid(id)); }

QString LibraryController::undoRemove() {
    const TemplateId back = removed_;
    dismiss();
    service_.undoRemove(back);
    return idText(back);
}

void LibraryController::restoreStarters() {
    const auto done = service_.restoreStarters();
    if (done)
        say(tr("The templates that came with Sirocco are as they were. Earlier words are in their versions."));
    else
        say(tr("The templates could not be read. %1").arg(errorSentence(done.error())), true);
}

QVariantList LibraryController::placeholdersOf(const QString& text) const {
    QVariantList all;
    for (const Placeholder& one : sirocco::placeholdersOf(text)) {
        all.append(QVariantMap{{QStringLiteral("name"), one.name},
                               {QStringLiteral("kind"), QLatin1String(placeholderKindName(one.kind))},
                               {QStringLiteral("fallback"), one.fallback}});
    }
    return all;
}

QString LibraryController::withDefaults(const QString& text) const { return fillPlaceholders(text, {}); }

void LibraryController::readVersions(const QString& id) {
    versions_.clear();
    emit versionsChanged();
    versionsOf_ = QUuid(id);
    // The answer may come when another one is looked at, or nobody is left to look.
    service_.readVersions(versionsOf_, [self = QPointer(this), wanted = versionsOf_](const auto& all) {
        if (self && self->versionsOf_ == wanted)
            self->showVersions(all);
    });
}

void LibraryController::showVersions(const Result<QList<TemplateVersion>>& all) {
    if (!all) {
        say(tr("The versions could not be read. %1").arg(errorSentence(all.error())), true);
        return;
    }
    for (const TemplateVersion& one : *all) {
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(one.created);
        versions_.append(QVariantMap{{QStringLiteral("number"), one.number},
                                     {QStringLiteral("when"), QLocale().toString(when, QLocale::ShortFormat)},
                                     {QStringLiteral("text"), one.words.text},
                                     {QStringLiteral("systemPrompt"), one.words.systemPrompt},
                                     {QStringLiteral("preset"), presetText(one.words.preset)}});
    }
    emit versionsChanged();
}

void LibraryController::restoreVersion(const QString& id, int number) {
    for (const QVariant& version : std::as_const(versions_)) {
        const QVariantMap words = version.toMap();
        if (words.value(QStringLiteral("number")).toInt() != number)
            continue;
        QVariantMap values = read(id);
        for (const char* key : {"text", "systemPrompt", "preset"})
            values.insert(QLatin1String(key), words.value(QLatin1String(key)));
        if (!save(id, values).isEmpty())
            say(tr("Version %1 is in use again.").arg(number));
    }
}

void LibraryController::exportTo(const QUrl& file) {
    const auto done = service_.exportTo(file.toLocalFile());
    const qsizetype count = service_.templates().size();
    if (!done)
        say(tr("Not exported. %1").arg(errorSentence(done.error())), true);
    else
        say(count == 1 ? tr("Exported 1 template") : tr("Exported %1 templates").arg(QLocale().toString(count)));
}

void LibraryController::importFrom(const QUrl& file) {
    const auto added = service_.importFrom(file.toLocalFile());
    if (!added)
        say(added.error().code == ErrorCode::badFile
                ? tr("Not imported: this is no file of templates, or it holds one that is too long or has no text.")
                : tr("Not imported. %1").arg(errorSentence(added.error())),
            true);
    else if (*added == 0)
        say(tr("Nothing new: all of these templates are here already."));
    else
        say(*added == 1 ? tr("Imported 1 template") : tr("Imported %1 templates").arg(QLocale().toString(*added)));
}

void LibraryController::dismiss() { say({}); }

void LibraryController::say(const QString& text, bool failure, const TemplateId& removed) {
    done_ = text;
    failure_ = failure;
    removed_ = removed;
    emit doneChanged();
}

}  // namespace sirocco
