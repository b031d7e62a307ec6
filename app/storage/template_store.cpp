#include "app/storage/template_store.h"

#include "app/storage/conversation_rows.h"

namespace sirocco {
namespace {

constexpr auto normal = Connection::Durability::normal;

TemplateWords wordsAt(const Statement& at, int column) {
    return {at.text(column), at.text(column + 1), presetFromName(at.text(column + 2))};
}

QString nameOf(const std::optional<SamplingPreset>& preset) {
    return preset ? QString::fromLatin1(presetName(*preset)) : QStringLiteral("");
}

}  // namespace

Result<QList<TextTemplate>> TemplateStore::list() {
    auto row = db_.prepare(
        "SELECT t.id, t.name, t.shortcut, t.category, t.favourite, t.starter, v.text, v.system_prompt, v.preset, "
        "v.created FROM templates t JOIN template_versions v ON v.template = t.id AND v.number = "
        "(SELECT max(number) FROM template_versions WHERE template = t.id) WHERE t.removed IS NULL "
        "ORDER BY t.name, t.id");
    if (!row) {
        return row.error();
    }
    return collect<TextTemplate>(*row, [](const Statement& at) {
        return TextTemplate{at.uuid(0),         at.text(1), at.text(2),     at.text(3),
                            at.integer(4) != 0, at.text(5), wordsAt(at, 6), at.integer(9)};
    });
}

Result<QStringList> TemplateStore::starters() {
    auto row = db_.prepare("SELECT starter FROM templates WHERE starter <> ''");
    if (!row) {
        return row.error();
    }
    auto keys = collect<QString>(*row, [](const Statement& at) { return at.text(0); });
    return keys ? Result<QStringList>(QStringList(*keys)) : keys.error();
}

Result<void> TemplateStore::save(const QList<TextTemplate>& templates) {
    return db_.transaction(normal, [&]() -> Result<void> {
        for (const TextTemplate& one : templates) {
            if (auto saved = saveOne(one); !saved) {
                return saved;
            }
        }
        return {};
    });
}

Result<void> TemplateStore::saveOne(const TextTemplate& one) {
    auto saved = run(db_,
                     "INSERT INTO templates (id, name, shortcut, category, favourite, starter) "
                     "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
                     "shortcut = excluded.shortcut, category = excluded.category, favourite = excluded.favourite, "
                     "removed = NULL",
                     one.id, one.name, one.shortcut, one.category, one.favourite, one.starter);
    if (!saved) {
        return saved;
    }
    const auto before = versions(one.id);
    if (!before) {
        return before.error();
    }
    if (!before->isEmpty() && before->first().words == one.words) {
        return {};
    }
    return run(db_,
               "INSERT INTO template_versions (template, number, created, text, system_prompt, preset) "
               "VALUES (?, ?, ?, ?, ?, ?)",
               one.id, before->isEmpty() ? 1 : before->first().number + 1, one.changed, one.words.text,
               one.words.systemPrompt, nameOf(one.words.preset));
}

Result<void> TemplateStore::setFavourite(const TemplateId& id, bool favourite) {
    return run(db_, "UPDATE templates SET favourite = ? WHERE id = ?", favourite, id);
}

Result<QList<TemplateVersion>> TemplateStore::versions(const TemplateId& id) {
    auto row = db_.prepare(
        "SELECT number, created, text, system_prompt, preset FROM template_versions WHERE template = ? "
        "ORDER BY number DESC");
    if (!row) {
        return row.error();
    }
    row->bind(id);
    return collect<TemplateVersion>(*row, [](const Statement& at) {
        return TemplateVersion{static_cast<int>(at.integer(0)), at.integer(1), wordsAt(at, 2)};
    });
}

Result<void> TemplateStore::remove(const TemplateId& id, Milliseconds when) {
    return run(db_, "UPDATE templates SET removed = ? WHERE id = ?", when, id);
}

Result<void> TemplateStore::purge(Milliseconds time) {
    return db_.overwriting([&] {
        return db_.transaction(normal, [&]() -> Result<void> {
            auto done =
                run(db_, "DELETE FROM template_versions WHERE template IN (SELECT id FROM templates WHERE removed < ?)",
                    time);
            done = done ? run(db_, "DELETE FROM templates WHERE removed < ? AND starter = ''", time) : done;
            return done ? run(db_, "UPDATE templates SET name = '', shortcut = '', category = '' WHERE removed < ?",
                              time)
                        : done;
        });
    });
}

Result<std::int64_t> TemplateStore::countDeleted() {
    return db_.integer(
        "SELECT count(*) FROM templates t WHERE removed IS NOT NULL AND "
        "(starter = '' OR EXISTS (SELECT 1 FROM template_versions WHERE template = t.id))");
}

}  // namespace sirocco
