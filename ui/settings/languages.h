// The languages of the window. English is what the sources are written in, and what is shown where a text has no
// translation.
#pragma once

#include <QList>
#include <QLocale>
#include <QString>

namespace sirocco {

struct Language {
    QString code;  // ISO 639
    QString name;  // in itself
};

const QList<Language>& languages();

// Of a choice in the settings, one of the codes: empty, and what is none of them, is the first language of the system
// that is ours, else English.
QString languageOf(const QString& choice);

// How that choice writes numbers and dates: as the system does where it speaks the same language.
QLocale localeOf(const QString& choice);

}  // namespace sirocco
