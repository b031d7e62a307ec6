// A folder where a database is to be: it cannot be opened until remove() puts the file back.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <cstdio>

namespace sirocco::test {

class InTheWay {
public:
    explicit InTheWay(const QString& database) : path_(database) {  // closed
        EXPECT_TRUE(QFile::rename(path_, aside()));
        EXPECT_TRUE(QDir().mkpath(path_));
    }
    // In one step: whoever tries to open it just now finds one or the other, and makes no database of its own.
    void remove() const {
        const QByteArray from = QFile::encodeName(aside()), to = QFile::encodeName(path_);
        EXPECT_EQ(renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_EXCHANGE), 0);
        EXPECT_TRUE(QDir().rmdir(aside()));
    }

private:
    QString aside() const { return path_ + QStringLiteral(".aside"); }

    const QString path_;
};

}  // namespace sirocco::test
