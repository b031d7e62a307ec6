#include "ui/settings/languages.h"

#include <algorithm>

namespace sirocco {

namespace {

bool isOurs(const QString& code) {
    return std::any_of(languages().cbegin(), languages().cend(),
                       [&](const Language& language) { return language.code == code; });
}

}  // namespace

const QList<Language>& languages() {
    static const QList<Language> all = {{QStringLiteral("en"), QStringLiteral("English")},
                                        {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                        {QStringLiteral("fr"), QStringLiteral("Français")},
                                        {QStringLiteral("es"), QStringLiteral("Español")},
                                        {QStringLiteral("it"), QStringLiteral("Italiano")}};
    return all;
}

QString languageOf(const QString& choice) {
    if (isOurs(choice))
        return choice;
    for (const QString& wanted : QLocale::system().uiLanguages()) {
        QString code = wanted.section(QLatin1Char('-'), 0, 0);
        if (isOurs(code))
            return code;
    }
    return QStringLiteral("en");
}

QLocale localeOf(const QString& choice) {
    const QLocale system = QLocale::system();
    const QLocale locale(languageOf(choice));
    if (system.language() == locale.language())
        return system;
    // A system without a language has not asked for one's habits either.
    return system.language() == QLocale::C && choice.isEmpty() ? QLocale::c() : locale;
}

}  // namespace sirocco
