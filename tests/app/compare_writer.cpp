// Compares for ever, until it is killed: the real services and storage, a scripted engine. Prints a line for what was
// on screen when:   text <comparison> <characters of all lanes> <milliseconds since 1970>
//   compare_writer <data folder>
#include <QCoreApplication>
#include <QDateTime>
#include <cstdio>

#include "app/compare/compare_service.h"
#include "tests/app/services.h"

int main(int argc, char** argv) {
    using namespace sirocco;
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    auto engine = std::make_unique<test::ScriptedEngine>();
    test::ScriptedAnswer answer;
    answer.pause = std::chrono::milliseconds(2);
    for (const char* word : {"one ", "two ", "six "}) {
        test::ScriptedAnswer& lane = answer.lanes.emplace_back();
        lane.pieces.assign(100'000, word);
    }
    engine->script(answer);
    test::Services services(folder, test::scriptedSource(std::move(engine)));
    CompareService compare(services.store, services.models, services.settings, services.conversations);
    QObject::connect(&compare, &CompareService::advanced, [&](const ComparisonId& id) {
        qsizetype characters = 0;
        for (const CompareLane& lane : compare.comparison(id)->lanes) {
            characters += lane.text.size();
        }
        std::printf("text %s %lld %lld\n", qPrintable(id.toString(QUuid::WithoutBraces)),
                    static_cast<long long>(characters), static_cast<long long>(QDateTime::currentMSecsSinceEpoch()));
        std::fflush(stdout);
    });
    QObject::connect(&services.models, &ModelService::loaded, [&] {
        CompareSetup setup;
        setup.prompt = {{PartKind::text, {}, QStringLiteral("Count.")}};
        setup.lanes.resize(3);
        compare.run(setup);
    });
    services.models.load(test::placeholderModel(folder));
    return QCoreApplication::exec();
}
