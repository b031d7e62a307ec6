// `sirocco`: makes every part, hands them to each other, and shows the window.
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QStandardPaths>
#include <cstdio>
#include <optional>

#include "app/desktop/program.h"
#include "app/desktop/quit_on_signal.h"
#include "app/desktop/single_instance.h"

namespace {

constexpr int exitFailed = 1;
constexpr int exitUsage = 2;

int fail(const QString& sentence) {
    std::fprintf(stderr, "sirocco: %s\n", qPrintable(sentence));
    return exitFailed;
}

struct Arguments {
    QString dataDir;
    QString model;  // empty: the last one
};

// Empty when the program should end now with `exitCode`.
std::optional<Arguments> parseArguments(int argc, char** argv, int& exitCode) {
    // Of its own and short-lived: help and version need no display.
    const QCoreApplication application(argc, argv);
    const QCommandLineOption dataDir(
        QStringLiteral("data-dir"), QStringLiteral("Keeps conversations and settings in <folder>."),
        QStringLiteral("folder"), QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    const QCommandLineOption model(
        QStringLiteral("model"),
        QStringLiteral("Opens this model instead of the last one: a .gguf file, a model folder, or \"demo\"."),
        QStringLiteral("path"));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A desktop chat with Mixtral inside."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({dataDir, model});
    if (!parser.parse(QCoreApplication::arguments()) || !parser.positionalArguments().isEmpty()) {
        const QString reason = parser.errorText().isEmpty()
                                   ? QStringLiteral("unexpected argument %1").arg(parser.positionalArguments().first())
                                   : parser.errorText();
        std::fprintf(stderr, "sirocco: %s\n", qPrintable(reason));
        exitCode = exitUsage;
        return std::nullopt;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        return std::nullopt;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        std::puts("sirocco " SIROCCO_VERSION);
        return std::nullopt;
    }
    return Arguments{QDir(parser.value(dataDir)).absolutePath(), parser.value(model)};
}

// A folder that we make is for its owner's eyes only: it will hold conversations.
bool makeDataDir(const QString& path) {
    if (QFileInfo::exists(path)) {
        return QFileInfo(path).isDir();
    }
    return QDir().mkpath(path) && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

int runWindow(const Arguments& arguments, sirocco::SingleInstance& instance) {
    using namespace sirocco;
    Program program(QDir(arguments.dataDir).filePath(QStringLiteral("sirocco.db")));
    if (!arguments.model.isEmpty()) {
        program.shell.openAtStart(arguments.model);
    }
    QObject::connect(&instance, &SingleInstance::raiseRequested, &instance, [&program] { program.shell.raise(); });
    if (auto shown = program.shell.show(); !shown) {
        return fail(QString::fromStdString(shown.error().detail));
    }
    const int code = QGuiApplication::exec();
    instance.disconnect();
    return code;
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication::setApplicationName(QStringLiteral("sirocco"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SIROCCO_VERSION));
    int exitCode = 0;
    const std::optional<Arguments> arguments = parseArguments(argc, argv, exitCode);
    if (!arguments) {
        return exitCode;
    }
    const QGuiApplication application(argc, argv);
    const sirocco::QuitOnSignal quitOnSignal;
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Sirocco"));
    QGuiApplication::setDesktopFileName(QStringLiteral("sirocco"));
    if (!makeDataDir(arguments->dataDir)) {
        return fail(QStringLiteral("cannot make the folder %1").arg(arguments->dataDir));
    }
    sirocco::SingleInstance instance(arguments->dataDir);
    switch (instance.start()) {
        case sirocco::SingleInstance::Start::first:
            return runWindow(*arguments, instance);
        case sirocco::SingleInstance::Start::joined:
            return 0;
        case sirocco::SingleInstance::Start::busy:
            return fail(
                QStringLiteral("another sirocco uses %1 and does not answer; wait for it, or end it, and try again")
                    .arg(arguments->dataDir));
        case sirocco::SingleInstance::Start::failed:
            return fail(QStringLiteral("the folder %1 cannot be written").arg(arguments->dataDir));
    }
    return exitFailed;
}
