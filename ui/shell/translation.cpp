#include "ui/shell/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QQmlEngine>

#include "ui/settings/languages.h"
#include "ui/shell/shown_texts.h"

namespace sirocco {

Translation::Translation(QQmlEngine& engine, QList<QObject*> shown) : engine_(engine), shown_(std::move(shown)) {}

Translation::~Translation() {
    removeAll();
    QLocale::setDefault(localeBefore_);
}

void Translation::use(const QString& choice) {
    const ShownTexts before(shown_);
    removeAll();
    const QString code = languageOf(choice);
    const QString system = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    // What is installed last is asked first. Qt's are for its own file dialog.
    install(QStringLiteral("qtbase_") + code, system);
    install(QStringLiteral("qtdeclarative_") + code, system);
    install(QStringLiteral("sirocco_") + code, QStringLiteral(":/sirocco/translations"));
    QLocale::setDefault(localeOf(choice));
    engine_.retranslate();
    before.announceChanges();
}

void Translation::install(const QString& file, const QString& folder) {
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(file, folder) && QCoreApplication::installTranslator(translator.get()))
        installed_.push_back(std::move(translator));
}

void Translation::removeAll() {
    for (const auto& translator : installed_)
        QCoreApplication::removeTranslator(translator.get());
    installed_.clear();
}

}  // namespace sirocco
