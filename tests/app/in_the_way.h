// A folder where a database is to be: it cannot be opened until remove() puts the file back.
#pragma once

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

namespace sirocco::test {

class InTheWay {
public:
    // The database must be closed; there need not be one.
    explicit InTheWay(const QString& path) : path_(path) {
        QFile::rename(path_, aside());
        EXPECT_TRUE(QDir().mkpath(path_));
    }
    void remove() const {
        EXPECT_TRUE(QDir().rmdir(path_));
        QFile::rename(aside(), path_);
    }

private:
    QString aside() const { return path_ + QStringLiteral(".aside"); }

    const QString path_;
};

}  // namespace sirocco::test
