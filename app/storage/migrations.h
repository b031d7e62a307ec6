// The schema, as numbered steps. A new database runs the same steps as an old one.
//
// Each step is one SQL file of app/storage/migrations/, run in one transaction together with PRAGMA user_version, so
// that a step has happened entirely or not at all. To change the schema add a file; never edit one that was released.
#pragma once

#include <QString>
#include <string_view>
#include <vector>

#include "app/storage/sqlite.h"

namespace sirocco {

struct Migration {
    int version = 0;
    std::string_view name;  // of the file, without ".sql"
    std::string_view sql;
};

// In order, versions 1, 2, 3 ... Embedded at build time.
const std::vector<Migration>& migrations();

// Brings the database at `path`, opened as `connection`, to the last of `steps`. A database that holds something and
// has steps before it is first copied to backupPath(path, its version); without a copy nothing is changed. unsupported:
// written by a newer Sirocco. badFile: some other program's database, or one with a trigger that is in none of the
// steps.
Result<void> migrate(Connection& connection, const QString& path, const std::vector<Migration>& steps = migrations());

QString backupPath(const QString& path, int version);

}  // namespace sirocco
