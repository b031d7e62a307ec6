// One address that somebody wants to open, and what is to be known about it. For the dialog that asks; GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace sirocco {

class LinkOpener : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY addressChanged)
    // The host in its own letters where the address has it as punycode; else empty.
    Q_PROPERTY(QString foreignHost READ foreignHost NOTIFY addressChanged)
    // The host, where a name before an @ may pass for it; else empty.
    Q_PROPERTY(QString hostBehindName READ hostBehindName NOTIFY addressChanged)
    Q_PROPERTY(bool mail READ mail NOTIFY addressChanged)

public:
    using QObject::QObject;

    QString address() const { return address_; }
    void setAddress(const QString& address);  // becomes empty when it may not be opened
    QString foreignHost() const;
    QString hostBehindName() const;
    bool mail() const;

    Q_INVOKABLE void open() const;
    Q_INVOKABLE void copy() const;

signals:
    void addressChanged();

private:
    QString address_;
};

}  // namespace sirocco
