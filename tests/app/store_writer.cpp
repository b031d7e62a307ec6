// Writes into a database until it is killed: one send, then checkpoints of a growing answer as fast as they go.
// Prints a line after each commit: "sent", then the number of tokens of each checkpoint.
//   store_writer <database>
#include <QCoreApplication>
#include <cstdio>

#include "app/storage/store_worker.h"
#include "app/storage/token_blob.h"

int main(int argc, char** argv) {
    using namespace sirocco;
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        return 2;
    }
    auto stores = openStores(QString::fromLocal8Bit(argv[1]));
    if (!stores) {
        std::fprintf(stderr, "%s\n", stores.error().detail.c_str());
        return 1;
    }
    ConversationStore& store = (*stores)->conversations;

    NewTurn turn;
    turn.newConversation = true;
    turn.conversation.id = makeId();
    turn.conversation.title = QStringLiteral("killed");
    ChatMessage user;
    user.id = makeId();
    user.conversation = turn.conversation.id;
    user.parts.append({PartKind::text, {}, QStringLiteral("question")});
    ChatMessage answer;
    answer.id = turn.conversation.activeLeaf = makeId();
    answer.conversation = turn.conversation.id;
    answer.parent = user.id;
    answer.role = Role::assistant;
    answer.state = MessageState::streaming;
    turn.messages = {user, answer};
    if (!store.insertTurn(turn)) {
        return 1;
    }
    std::puts("sent");
    std::fflush(stdout);

    QString text;
    std::vector<TokenRecord> tokens;
    for (;;) {
        for (int i = 0; i < 50; ++i) {
            text += QStringLiteral("word ");
            tokens.emplace_back().id = static_cast<TokenId>(tokens.size());
        }
        if (!store.checkpoint({answer.id, text, packIds(tokens)})) {
            return 1;
        }
        std::printf("%zu\n", tokens.size());
        std::fflush(stdout);
    }
}
