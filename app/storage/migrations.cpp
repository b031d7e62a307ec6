#include "app/storage/migrations.h"

#include <algorithm>
#include <string>

#include "app/storage/backup_copy.h"

namespace sirocco {
namespace {

// "SRCO": lets us, and `file`, tell our databases from others.
constexpr std::int64_t applicationId = 0x5352434f;

Result<void> checkOwner(Connection& connection, std::int64_t version) {
    auto owner = connection.integer("PRAGMA application_id");
    if (!owner) {
        return owner.error();
    }
    if (*owner == applicationId) {
        return {};
    }
    auto objects = connection.integer("SELECT count(*) FROM sqlite_schema");
    if (!objects) {
        return objects.error();
    }
    if (*owner != 0 || version != 0 || *objects != 0) {
        return Error{ErrorCode::badFile, "the database belongs to another program"};
    }
    return {};
}

// A trigger is code that a file brings along. SQLite keeps its text as it was written, so ours stands in one of the
// steps.
Result<void> checkTriggers(Connection& connection, const std::vector<Migration>& steps) {
    auto row = connection.prepare("SELECT name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')");
    if (!row) {
        return row.error();
    }
    for (;;) {
        const auto there = row->step();
        if (!there) {
            return there.error();
        }
        if (!*there) {
            return {};
        }
        const std::string sql = row->text(1).toStdString();
        const auto ours = [&](const Migration& step) { return step.sql.find(sql) != std::string_view::npos; };
        if (sql.empty() || std::none_of(steps.begin(), steps.end(), ours)) {
            return Error{ErrorCode::badFile,
                         "the database has a trigger that is not ours: " + row->text(0).toStdString()};
        }
    }
}

Result<void> runStep(Connection& connection, const Migration& step) {
    return connection.transaction(Connection::Durability::durable, [&]() -> Result<void> {
        if (auto done = connection.execute(QByteArray(step.sql.data(), static_cast<qsizetype>(step.sql.size())));
            !done) {
            return Error{done.error().code, "migration " + std::string(step.name) + ": " + done.error().detail};
        }
        return connection.execute("PRAGMA application_id = " + QByteArray::number(applicationId) +
                                  "; PRAGMA user_version = " + QByteArray::number(step.version));
    });
}

}  // namespace

QString backupPath(const QString& path, int version) { return path + QStringLiteral(".backup-v%1").arg(version); }

Result<void> migrate(Connection& connection, const QString& path, const std::vector<Migration>& steps) {
    auto version = connection.integer("PRAGMA user_version");
    if (!version) {
        return version.error();
    }
    if (auto owned = checkOwner(connection, *version); !owned) {
        return owned;
    }
    const int newest = steps.empty() ? 0 : steps.back().version;
    if (*version > newest) {
        return Error{ErrorCode::unsupported, "the database was written by a newer version (schema " +
                                                 std::to_string(*version) + ", this version knows " +
                                                 std::to_string(newest) + ")"};
    }
    if (auto known = checkTriggers(connection, steps); !known) {
        return known;
    }
    connection.trustSchema();
    if (*version > 0 && *version < newest) {
        if (auto saved = BackupCopy::all(connection, backupPath(path, static_cast<int>(*version))); !saved) {
            return saved;
        }
    }
    for (const Migration& step : steps) {
        if (step.version <= *version) {
            continue;
        }
        if (auto done = runStep(connection, step); !done) {
            return done;
        }
    }
    return {};
}

}  // namespace sirocco
