#include "ui/shell/shell.h"

#include <QFont>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQmlExtensionPlugin>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QScreen>
#include <QStringList>

#include "app/chat/conversation_service.h"
#include "app/chat/history_service.h"
#include "app/compare/compare_service.h"
#include "app/models/model_service.h"
#include "app/settings/settings_service.h"
#include "app/templates/template_service.h"
#include "ui/chat/chat_controller.h"
#include "ui/compare/compare_controller.h"
#include "ui/models/model_controller.h"
#include "ui/monitor/gauge_controller.h"
#include "ui/monitor/monitor_controller.h"
#include "ui/settings/languages.h"
#include "ui/settings/settings_controller.h"
#include "ui/shell/offline_network.h"
#include "ui/shell/palette_model.h"
#include "ui/shell/translation.h"
#include "ui/sidebar/search_controller.h"
#include "ui/sidebar/sidebar_controller.h"
#include "ui/sidebar/transfer_controller.h"
#include "ui/templates/inspector_controller.h"
#include "ui/templates/library_controller.h"

Q_IMPORT_QML_PLUGIN(Sirocco_ChatPlugin)
Q_IMPORT_QML_PLUGIN(Sirocco_ComparePlugin)
Q_IMPORT_QML_PLUGIN(Sirocco_ContentPlugin)
Q_IMPORT_QML_PLUGIN(Sirocco_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Sirocco_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Sirocco_MonitorPlugin)
Q_IMPORT_QML_PLUGIN(Sirocco_SettingsPlugin)
Q_IMPORT_QML_PLUGIN(Sirocco_ShellPlugin)
Q_IMPORT_QML_PLUGIN(Sirocco_SidebarPlugin)
Q_IMPORT_QML_PLUGIN(Sirocco_TemplatesPlugin)

namespace sirocco {

struct Shell::State {
    explicit State(Services given)
        : services(given),
          chat({given.store, given.conversations, given.models, given.settings, given.attachments, given.context,
                given.templates, given.replay}),
          compare({given.compare, given.conversations, given.models, given.settings, given.attachments}),
          history(given.history, given.conversations),
          search(given.search),
          transfer(given.transfer),
          palette(given.history),
          models(given.models),
          gauges(given.models, given.monitor),
          monitor(given.models, given.monitor),
          settings(given.settings, given.models, given.history),
          library(given.templates),
          inspector(given.inspection) {}

    void applyFonts();
    void speak();
    void appear();
    void rememberWindow();

    Services services;
    ChatController chat;
    CompareController compare;
    SidebarController history;
    SearchController search;
    TransferController transfer;
    PaletteModel palette;
    ModelController models;
    GaugeController gauges;
    MonitorController monitor;
    SettingsController settings;
    LibraryController library;
    InspectorController inspector;
    QString modelAtStart;
    OfflineNetwork network;
    QQmlApplicationEngine engine;  // last of what it shows: its items let go of the controllers first
    Translation translation{engine,
                            {&chat, &compare, &history, &search, &transfer, &palette, &models, &gauges, &monitor,
                             &settings, &library, &inspector}};
    QQuickWindow* window = nullptr;
    bool appeared = false;
};

Shell::Shell(Services services) {
    // Ours are built on the templates; this is for the parts of Qt that bring their own, as its file dialog.
    if (QQuickStyle::name().isEmpty())
        QQuickStyle::setStyle(QStringLiteral("Basic"));
    state_ = std::make_unique<State>(services);
}

Shell::~Shell() { state_->rememberWindow(); }

void Shell::openAtStart(const QString& model) { state_->modelAtStart = model; }

Result<void> Shell::show() {
    State& s = *state_;
    QString reasons;
    QObject::connect(&s.engine, &QQmlEngine::warnings, &s.engine, [&reasons](const QList<QQmlError>& warnings) {
        for (const QQmlError& warning : warnings)
            reasons += warning.toString() + QLatin1Char('\n');
    });
    s.engine.setNetworkAccessManagerFactory(&s.network);
    s.engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    s.applyFonts();
    s.engine.setInitialProperties({{QStringLiteral("chat"), QVariant::fromValue(&s.chat)},
                                   {QStringLiteral("compare"), QVariant::fromValue(&s.compare)},
                                   {QStringLiteral("history"), QVariant::fromValue(&s.history)},
                                   {QStringLiteral("search"), QVariant::fromValue(&s.search)},
                                   {QStringLiteral("transfer"), QVariant::fromValue(&s.transfer)},
                                   {QStringLiteral("paletteModel"), QVariant::fromValue(&s.palette)},
                                   {QStringLiteral("models"), QVariant::fromValue(&s.models)},
                                   {QStringLiteral("gauges"), QVariant::fromValue(&s.gauges)},
                                   {QStringLiteral("monitor"), QVariant::fromValue(&s.monitor)},
                                   {QStringLiteral("settings"), QVariant::fromValue(&s.settings)},
                                   {QStringLiteral("library"), QVariant::fromValue(&s.library)},
                                   {QStringLiteral("inspector"), QVariant::fromValue(&s.inspector)}});
    s.engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Sirocco/Shell/Main.qml")));
    QObject::disconnect(&s.engine, &QQmlEngine::warnings, nullptr, nullptr);
    s.window = s.engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(s.engine.rootObjects().first());
    if (!s.window)
        return Error{ErrorCode::internal, "the window could not be built: " + reasons.toStdString()};

    QObject::connect(&s.services.settings, &SettingsService::languageChanged, &s.engine, [&s] { s.speak(); });
    if (s.services.settings.isLoaded()) {
        s.speak();
        s.appear();
    } else {
        QObject::connect(&s.services.settings, &SettingsService::loaded, &s.engine, [&s] { s.appear(); });
        s.services.settings.load();
    }
    return {};
}

void Shell::raise() {
    if (!state_->window)
        return;
    state_->window->show();
    state_->window->raise();
    state_->window->requestActivate();
}

QQuickWindow* Shell::window() const { return state_->window; }

void Shell::State::applyFonts() {
    // The theme names the families; text items take them from the application's font when they are made.
    QQmlComponent reader(&engine);
    reader.setData(
        "import QtQml\nimport Sirocco.Controls\n"
        "QtObject { property var families: Theme.families; property var monoFamilies: Theme.monoFamilies }",
        {});
    const std::unique_ptr<QObject> theme(reader.create());
    if (!theme)
        return;
    QFont font = QGuiApplication::font();
    font.setFamilies(theme->property("families").toStringList());
    QGuiApplication::setFont(font);
    const QStringList mono = theme->property("monoFamilies").toStringList();
    QFont::insertSubstitutions(mono.value(0), mono.mid(1));
}

void Shell::State::speak() {
    translation.use(services.settings.language());
    services.templates.setLanguage(localeOf(services.settings.language()).name());
}

void Shell::State::appear() {
    if (std::exchange(appeared, true))
        return;
    const QRect place = services.settings.windowGeometry();
    // A place on a screen that is gone is no place.
    const QList<QScreen*> screens = QGuiApplication::screens();
    const bool visible = std::any_of(screens.cbegin(), screens.cend(),
                                     [&](const QScreen* screen) { return screen->geometry().intersects(place); });
    if (place.isValid() && visible)
        window->setGeometry(place);
    if (services.settings.windowMaximized())
        window->showMaximized();
    else
        window->show();

    QObject::connect(&services.history, &HistoryService::listLoaded, &chat, &ChatController::restore);
    QObject::connect(&services.history, &HistoryService::listFailed, &chat, &ChatController::restore);
    services.history.loadList();
    services.compare.loadList();
    services.models.loadRecentModels();
    services.templates.load();
    if (modelAtStart.isEmpty())
        services.models.reopenLast();
    else if (modelAtStart == QLatin1String("demo"))
        services.models.loadDemo();
    else
        services.models.load(modelAtStart);
}

void Shell::State::rememberWindow() {
    if (!appeared || !window)
        return;
    const bool maximized = window->visibility() == QWindow::Maximized;
    const QRect place = maximized ? services.settings.windowGeometry() : window->geometry();
    services.settings.setWindow(place, maximized);
}

}  // namespace sirocco
