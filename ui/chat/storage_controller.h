// What is wrong with the storage of the history, for QML: one notice for the worst of it, which says what happened,
// what is kept and what can be done, and goes by itself when storage works again. The window stays usable meanwhile.
// GUI thread. The services must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <optional>

#include "app/chat/conversation_service.h"
#include "app/storage/store_worker.h"

namespace sirocco {

class StorageController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("ChatController has it")
    Q_PROPERTY(QString text READ text NOTIFY changed)  // empty: all is well
    Q_PROPERTY(QString details READ details NOTIFY changed)
    Q_PROPERTY(QStringList steps READ steps NOTIFY changed)  // what can be done, the likeliest first
    Q_PROPERTY(bool failure READ failure NOTIFY changed)     // something is not done; else a warning
    Q_PROPERTY(bool dismissable READ dismissable NOTIFY changed)

public:
    enum class Refused { message, change };

    StorageController(StoreWorker& store, ConversationService& conversations, QObject* parent = nullptr);

    // Whether an error of ConversationService::sendFailed() is storage's.
    static bool isTrouble(const Error& error);
    void refused(Refused what, const Error& error);
    void forgetRefused();
    // Somebody has chosen to go on without saving, and the trouble that it was about still lasts.
    bool goesOn() const { return goesOn_ && (closed_ || waiting_); }

    QString text() const;
    QString details() const;
    QStringList steps() const;
    bool failure() const { return refused_.has_value(); }
    bool dismissable() const { return trouble() >= Trouble::refused; }

    Q_INVOKABLE void take(int step);
    Q_INVOKABLE void dismiss();

signals:
    void changed();
    void sendWanted(sirocco::ConversationService::Saving saving);  // of the message that was refused

private:
    enum class Trouble {  // the worst first
        closed,           // the history cannot be opened
        unlisted,         // it is open, and cannot be read
        waiting,          // what is shown could not be written yet
        refused,          // a message or change was not made
        lost,             // what is shown will never be written
        growing,          // an answer cannot be written while it grows
        recovered,        // the damaged history has been replaced
        none,
    };
    enum class Step { tryAgain, sendAnyway, beginAnew, showFolder };

    void watchStore();
    void watchConversations();
    template <typename Value>
    void set(std::optional<Value>& what, std::optional<Value> value);
    bool isDamaged() const { return closed_ && closed_->code == ErrorCode::badFile; }
    Trouble trouble() const;
    std::optional<Error> cause() const;
    QString recoveryText() const;
    QList<Step> offered() const;
    void tryAgain();

    StoreWorker& store_;
    ConversationService& conversations_;
    std::optional<Error> closed_;
    std::optional<Error> unlisted_;
    std::optional<Error> waiting_;
    std::optional<Error> refused_;
    std::optional<Error> lost_;
    std::optional<Error> growing_;
    std::optional<Recovery> recovery_;
    Refused refusedWhat_ = Refused::message;
    bool goesOn_ = false;
};

}  // namespace sirocco
