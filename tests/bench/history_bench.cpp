// What a large history costs: fills a database and prints how long its list, its search and its upkeep take.
//   sirocco_bench_history [<conversations> [<messages in each>]]      10,000 and 20, where nothing is said
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <vector>

#include "app/storage/daily_backup.h"
#include "app/storage/open_stores.h"

namespace {

using namespace sirocco;

double msOf(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

// Few words are frequent and many are rare, as in a language.
class Words {
public:
    Words() {
        static const char* const syllables[] = {"ba", "ker", "lin", "mo", "nu", "pra", "sé", "tor", "vi", "zän"};
        for (int i = 0; i < 20000; ++i) {
            QString word;
            for (int rest = i + 10; rest > 0; rest /= 10) {
                word += QString::fromUtf8(syllables[rest % 10]);
            }
            words_.push_back(word);
        }
    }
    QString some(int count) {
        QStringList out;
        for (int i = 0; i < count; ++i) {
            const double u = random_.generateDouble();
            out << words_[static_cast<std::size_t>(u * u * u * u * static_cast<double>(words_.size()))];
        }
        return out.join(QLatin1Char(' '));
    }
    QString word(std::size_t rank) const { return words_[rank]; }

private:
    std::vector<QString> words_;
    QRandomGenerator random_{7};
};

bool fill(Stores& stores, Words& words, int conversations, int messages) {
    Milliseconds clock = 1700000000000;
    return stores.connection
        .transaction(Connection::Durability::normal,
                     [&]() -> Result<void> {
                         for (int c = 0; c < conversations; ++c) {
                             ConversationInfo info;
                             info.id = makeId();
                             info.title = words.some(5);
                             info.created = info.updated = clock += 60000;
                             if (auto done = stores.conversations.insertConversation(info); !done) {
                                 return done;
                             }
                             MessageId last;
                             for (int m = 0; m < messages; ++m) {
                                 ChatMessage message;
                                 message.id = makeId();
                                 message.conversation = info.id;
                                 message.parent = last;
                                 message.role = m % 2 == 0 ? Role::user : Role::assistant;
                                 message.created = clock += 1000;
                                 message.parts = {{PartKind::text, {}, words.some(m % 2 == 0 ? 20 : 80)}};
                                 if (auto done = stores.conversations.insertMessage(message); !done) {
                                     return done;
                                 }
                                 last = message.id;
                             }
                             if (auto done = stores.conversations.moveLeaf(info.id, last); !done) {
                                 return done;
                             }
                         }
                         return {};
                     })
        .ok();
}

void printSearch(Stores& stores, const char* what, const QString& text) {
    double slowest = 0, sum = 0;
    qsizetype hits = 0;
    constexpr int rounds = 20;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        SearchQuery query;
        query.text = text;
        const auto page = stores.search.find(query);
        const double ms = msOf(timer);
        slowest = std::max(slowest, ms);
        sum += ms;
        hits = page ? page->hits.size() : -1;
    }
    std::printf("search, %-28s %8.2f ms, slowest %8.2f ms, %lld hits on the page\n", what, sum / rounds, slowest,
                static_cast<long long>(hits));
}

void printPages(Stores& stores, const QString& text) {
    QElapsedTimer timer;
    SearchQuery query;
    query.text = text;
    double slowest = 0;
    int pages = 0;
    for (bool more = true; more && pages < 1000; ++pages) {
        timer.start();
        const auto page = stores.search.find(query);
        slowest = std::max(slowest, msOf(timer));
        more = page && page->more;
        query.from = page ? page->next : SearchCursor();
    }
    std::printf("search, %d pages one after the other: slowest %.2f ms\n", pages, slowest);
}

void printBackup(Stores& stores, const QString& path) {
    DailyBackup backup(stores.connection, path);
    QElapsedTimer all, step;
    all.start();
    double slowest = 0;
    int steps = 0;
    for (bool done = false; !done; ++steps) {
        step.start();
        const auto result = backup.step(QDate::currentDate());
        slowest = std::max(slowest, msOf(step));
        done = !result || *result;
    }
    std::printf("backup                              %8.0f ms in %d steps, longest step %.1f ms\n", msOf(all), steps,
                slowest);
}

void printGrowing(Stores& stores) {
    NewTurn turn;
    turn.newConversation = true;
    turn.conversation.id = makeId();
    ChatMessage answer;
    answer.id = turn.conversation.activeLeaf = makeId();
    answer.conversation = turn.conversation.id;
    answer.role = Role::assistant;
    answer.state = MessageState::streaming;
    turn.messages = {answer};
    if (!stores.conversations.insertTurn(turn)) {
        return;
    }
    Words words;
    QString text;
    double slowest = 0;
    for (int i = 0; i < 100; ++i) {
        text += words.some(40) + QLatin1Char(' ');
        QElapsedTimer timer;
        timer.start();
        (void)stores.conversations.checkpoint({answer.id, text, QByteArray(160 * (i + 1), 'x')});
        slowest = std::max(slowest, msOf(timer));
    }
    std::printf("checkpoint of an answer up to %lld characters: slowest %.2f ms\n", static_cast<long long>(text.size()),
                slowest);
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const int conversations = argc > 1 ? std::max(1, std::atoi(argv[1])) : 10000;
    const int messages = argc > 2 ? std::max(1, std::atoi(argv[2])) : 20;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sirocco.db"));
    Words words;
    QElapsedTimer timer;
    timer.start();
    {
        auto stores = openStores(path);
        if (!stores || !fill(**stores, words, conversations, messages)) {
            std::fprintf(stderr, "the database could not be filled\n");
            return 1;
        }
    }
    std::printf("%d conversations, %d messages, %.0f MB, filled in %.1f s\n", conversations, conversations * messages,
                static_cast<double>(QFileInfo(path).size()) / 1e6, msOf(timer) / 1e3);
    timer.start();
    auto stores = openStores(path);
    if (!stores) {
        return 1;
    }
    std::printf("open, with its check                %8.1f ms\n", msOf(timer));
    timer.start();
    const auto list = (*stores)->history.list();
    std::printf("list of conversations               %8.1f ms, %lld rows\n", msOf(timer),
                static_cast<long long>(list ? list->size() : -1));
    timer.start();
    (void)(*stores)->conversations.load(list->first().id);
    std::printf("one conversation                    %8.1f ms\n", msOf(timer));
    printSearch(**stores, "a letter", words.word(0).left(1));
    printSearch(**stores, "the most frequent word", words.word(0));
    printSearch(**stores, "two frequent words", words.word(0) + QLatin1Char(' ') + words.word(3));
    printSearch(**stores, "a rare word", words.word(19990));
    printSearch(**stores, "a rare and a frequent one", words.word(19990) + QLatin1Char(' ') + words.word(0));
    printSearch(**stores, "eight words", words.some(8));
    printSearch(**stores, "no such word", QStringLiteral("xylophone"));
    printPages(**stores, words.word(2));
    printGrowing(**stores);
    printBackup(**stores, path);
    return 0;
}
