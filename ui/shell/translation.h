// The language that the window speaks: our translations and Qt's, and how numbers and dates are written. Changed while
// the window is open, everything in it follows: QML's own texts, and what it shows of our objects, whose texts are made
// when they are asked for.
//
// GUI thread. The engine and the objects must outlive it; one at a time, as there is one application to translate.
#pragma once

#include <QList>
#include <QLocale>
#include <QString>
#include <QTranslator>
#include <memory>
#include <vector>

class QObject;
class QQmlEngine;

namespace sirocco {

class Translation {
public:
    // `shown`: the objects that QML was given; those that they have as properties are found from there.
    Translation(QQmlEngine& engine, QList<QObject*> shown);
    ~Translation();  // leaves the application as it was
    Translation(const Translation&) = delete;
    Translation& operator=(const Translation&) = delete;

    // A choice of SettingsService::language().
    void use(const QString& choice);

private:
    void install(const QString& file, const QString& folder);
    void removeAll();

    QQmlEngine& engine_;
    QList<QObject*> shown_;
    QLocale localeBefore_;
    std::vector<std::unique_ptr<QTranslator>> installed_;
};

}  // namespace sirocco
