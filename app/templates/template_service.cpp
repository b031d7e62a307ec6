#include "app/templates/template_service.h"

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QSaveFile>
#include <QSet>
#include <algorithm>
#include <utility>

#include "app/storage/store_worker.h"
#include "app/templates/template_json.h"

namespace sirocco {
namespace {

// What is there, after the starters that never were have been added.
Result<QList<TextTemplate>> readAll(Stores& stores, const QList<TextTemplate>& starters) {
    const auto known = stores.templates.starters();
    if (!known) {
        return known.error();
    }
    QList<TextTemplate> added;
    std::copy_if(starters.begin(), starters.end(), std::back_inserter(added),
                 [&](const TextTemplate& one) { return !known->contains(one.starter); });
    if (!added.isEmpty()) {
        if (auto saved = stores.templates.save(added); !saved) {
            return saved.error();
        }
    }
    return stores.templates.list();
}

bool before(const TextTemplate& a, const TextTemplate& b) {
    const int order = QString::localeAwareCompare(a.name, b.name);
    return order != 0 ? order < 0 : a.id < b.id;
}

bool wordBegins(const QString& name, const QString& typed) {
    for (qsizetype at = name.indexOf(typed, 0, Qt::CaseInsensitive); at >= 0;
         at = name.indexOf(typed, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !name[at - 1].isLetterOrNumber()) {
            return true;
        }
    }
    return false;
}

// Shortcuts that are taken, and which are free. A file of many templates may want the same one for all of them, so each
// number is tried once.
class Shortcuts {
public:
    void take(const QString& shortcut) { taken_.insert(shortcut); }
    // `wanted`, or with the lowest number behind it that is free.
    QString takeFree(const QString& wanted) {
        if (wanted.isEmpty()) {
            return wanted;
        }
        QString shortcut = wanted;
        while (taken_.contains(shortcut)) {
            int& number = numbers_[wanted];
            number = std::max(number + 1, 2);
            shortcut = wanted + QStringLiteral("-%1").arg(number);
        }
        taken_.insert(shortcut);
        return shortcut;
    }

private:
    QSet<QString> taken_;
    QHash<QString, int> numbers_;  // the last that was tried
};

// A template word for word, whatever it is called up by.
struct Wording {
    QString name;
    TemplateWords words;
    bool operator==(const Wording&) const = default;
};

size_t qHash(const Wording& one, size_t seed) {
    return qHashMulti(seed, one.name, one.words.text, one.words.systemPrompt, one.words.preset.has_value(),
                      static_cast<int>(one.words.preset.value_or(SamplingPreset::precise)));
}

}  // namespace

TemplateService::TemplateService(StoreWorker& store, QObject* parent) : QObject(parent), store_(store) {
    connect(&store_, &StoreWorker::opened, this, [this] {
        // An answer that came before this is of no database, or of another one; one that is to come is of this.
        if (answered_) {
            load();
        }
    });
    connect(&store_, &StoreWorker::purging, this, [this](Milliseconds before) {
        const QList<Removed> all = std::exchange(removed_, {});
        for (const Removed& removal : all) {
            if (removal.when < before) {
                emit undoLost(removal.one.id);
            } else {
                removed_.append(removal);
            }
        }
    });
}

void TemplateService::load() {
    store_.write(
        this, [starters = starterTemplates(language_)](Stores& stores) { return readAll(stores, starters); },
        [this, asked = changes_](Result<QList<TextTemplate>> all) {
            answered_ = true;
            if (!all) {
                notLoaded_ = all.error();
                emit loadFailed(all.error());
                return;
            }
            if (asked != changes_) {
                // Something was changed after this was read. Once more, behind what is written of it.
                load();
                return;
            }
            templates_ = std::move(*all);
            std::sort(templates_.begin(), templates_.end(), before);
            loaded_ = true;
            emit changed();
        });
}

const TextTemplate* TemplateService::find(const TemplateId& id) const {
    const auto found =
        std::find_if(templates_.begin(), templates_.end(), [&](const TextTemplate& one) { return one.id == id; });
    return found == templates_.end() ? nullptr : &*found;
}

const TextTemplate* TemplateService::byShortcut(const QString& shortcut) const {
    const QString typed = shortcut.toLower();
    const auto found = std::find_if(templates_.begin(), templates_.end(), [&](const TextTemplate& one) {
        return !one.shortcut.isEmpty() && one.shortcut == typed;
    });
    return found == templates_.end() ? nullptr : &*found;
}

QStringList TemplateService::categories() const {
    QSet<QString> named;
    for (const TextTemplate& one : templates_) {
        if (!one.category.isEmpty()) {
            named.insert(one.category);
        }
    }
    QStringList all = named.values();
    std::sort(all.begin(), all.end(),
              [](const QString& a, const QString& b) { return QString::localeAwareCompare(a, b) < 0; });
    return all;
}

QList<TextTemplate> TemplateService::matching(const QString& typed) const {
    QList<TextTemplate> byPlace[4];
    for (const TextTemplate& one : templates_) {
        const bool shortcut = !one.shortcut.isEmpty() && one.shortcut.startsWith(typed, Qt::CaseInsensitive);
        if (shortcut || typed.isEmpty() || wordBegins(one.name, typed)) {
            byPlace[(shortcut ? 0 : 2) + (one.favourite ? 0 : 1)].append(one);
        }
    }
    return byPlace[0] + byPlace[1] + byPlace[2] + byPlace[3];
}

// --- Changes

QString TemplateService::freeShortcut(const QString& wanted, const TemplateId& id) const {
    Shortcuts taken;
    for (const TextTemplate& one : templates_) {
        if (one.id != id) {
            taken.take(one.shortcut);
        }
    }
    return taken.takeFree(wanted);
}

void TemplateService::put(const TextTemplate& one) {
    templates_.removeIf([&](const TextTemplate& other) { return other.id == one.id; });
    templates_.insert(std::upper_bound(templates_.cbegin(), templates_.cend(), one, before), one);
}

void TemplateService::write(const QList<TextTemplate>& templates) {
    if (!templates.isEmpty()) {
        keep([templates](Stores& stores) { return stores.templates.save(templates); });
    }
}

void TemplateService::keep(std::function<Result<void>(Stores&)> job) {
    ++changes_;
    store_.keep(std::move(job));
    emit changed();
}

TemplateId TemplateService::save(TextTemplate one) {
    one.name = one.name.simplified();
    one.category = one.category.simplified();
    const bool tooLong = one.name.size() > TemplateLimits::name || one.category.size() > TemplateLimits::name ||
                         one.words.text.size() > TemplateLimits::text ||
                         one.words.systemPrompt.size() > TemplateLimits::text;
    if (one.name.isEmpty() || one.words.text.trimmed().isEmpty() || tooLong) {
        return {};
    }
    if (one.id.isNull()) {
        one.id = makeId();
    }
    one.shortcut = freeShortcut(shortcutFrom(one.shortcut), one.id);
    const TextTemplate* known = find(one.id);
    if (known == nullptr || known->words != one.words) {
        one.changed = QDateTime::currentMSecsSinceEpoch();
    }
    put(one);
    write({one});
    return one.id;
}

void TemplateService::setFavourite(const TemplateId& id, bool favourite) {
    const TextTemplate* known = find(id);
    if (known == nullptr || known->favourite == favourite) {
        return;
    }
    TextTemplate one = *known;
    one.favourite = favourite;
    put(one);
    keep([id = one.id, favourite](Stores& stores) { return stores.templates.setFavourite(id, favourite); });
}

void TemplateService::remove(const TemplateId& id) {
    const TextTemplate* known = find(id);
    if (known == nullptr) {
        return;
    }
    // The id may be that of the entry that goes.
    const TextTemplate one = *known;
    const Milliseconds when = QDateTime::currentMSecsSinceEpoch();
    removed_.append({one, when});
    templates_.removeIf([&](const TextTemplate& other) { return other.id == one.id; });
    keep([id = one.id, when](Stores& stores) { return stores.templates.remove(id, when); });
    emit removed(one.id, one.name);
}

void TemplateService::undoRemove(const TemplateId& id) {
    const auto found =
        std::find_if(removed_.begin(), removed_.end(), [&](const Removed& removal) { return removal.one.id == id; });
    if (found == removed_.end()) {
        return;
    }
    TextTemplate one = found->one;
    removed_.erase(found);
    one.shortcut = freeShortcut(one.shortcut, one.id);
    put(one);
    write({one});
}

Result<void> TemplateService::restoreStarters() {
    if (!loaded_) {
        return notLoaded_;
    }
    QList<TextTemplate> restored;
    for (TextTemplate starter : starterTemplates(language_)) {
        const auto known = std::find_if(templates_.begin(), templates_.end(),
                                        [&](const TextTemplate& one) { return one.starter == starter.starter; });
        if (known != templates_.end()) {
            if (known->words == starter.words && known->name == starter.name) {
                continue;
            }
            starter.id = known->id;
            starter.favourite = known->favourite;
        }
        starter.shortcut = freeShortcut(starter.shortcut, starter.id);
        put(starter);
        restored.append(starter);
    }
    write(restored);
    return {};
}

void TemplateService::readVersions(const TemplateId& id, std::function<void(Result<QList<TemplateVersion>>)> reply) {
    store_.run(
        this, [id](Stores& stores) { return stores.templates.versions(id); }, std::move(reply));
}

// --- Files

Result<void> TemplateService::exportTo(const QString& path) const {
    QSaveFile file(path);
    const QByteArray json = templatesToJson(templates_);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit()) {
        return Error{ErrorCode::io, "the file cannot be written: " + file.errorString().toStdString()};
    }
    return {};
}

Result<int> TemplateService::importFrom(const QString& path) {
    if (!loaded_) {
        return notLoaded_;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::io, "the file cannot be read: " + file.errorString().toStdString()};
    }
    const QByteArray json = file.isSequential() ? QByteArray() : file.read(TemplateLimits::fileBytes + 1);
    if (json.size() > TemplateLimits::fileBytes) {
        return Error{ErrorCode::badFile, "the file is too large"};
    }
    auto all = templatesFromJson(json);
    if (!all) {
        return all.error();
    }
    // Sets, and the order at the end: a hostile file is as quick as any other.
    Shortcuts shortcuts;
    QSet<Wording> known;
    for (const TextTemplate& one : std::as_const(templates_)) {
        shortcuts.take(one.shortcut);
        known.insert({one.name, one.words});
    }
    QList<TextTemplate> added;
    for (TextTemplate& one : *all) {
        const Wording wording{one.name, one.words};
        if (!known.contains(wording)) {
            known.insert(wording);
            one.shortcut = shortcuts.takeFree(one.shortcut);
            added.append(one);
        }
    }
    templates_.append(added);
    std::sort(templates_.begin(), templates_.end(), before);
    write(added);
    return static_cast<int>(added.size());
}

}  // namespace sirocco
