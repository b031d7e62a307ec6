#include "ui/chat/storage_controller.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>

#include "app/chat/history_service.h"
#include "ui/content/error_text.h"

namespace sirocco {

StorageController::StorageController(StoreWorker& store, ConversationService& conversations, QObject* parent)
    : QObject(parent), store_(store), conversations_(conversations) {
    watchStore();
    watchConversations();
}

template <typename Value>
void StorageController::set(std::optional<Value>& what, std::optional<Value> value) {
    what = std::move(value);
    emit changed();
}

void StorageController::watchStore() {
    connect(&store_, &StoreWorker::opened, this, [this](const StoreOpening& opening) {
        goesOn_ = false;
        closed_.reset();
        refused_.reset();
        if (opening.recovery)
            recovery_ = opening.recovery;
        emit changed();
    });
    connect(&store_, &StoreWorker::openFailed, this, [this](const Error& error) { set(closed_, {error}); });
    connect(&store_, &StoreWorker::stalled, this, [this](const Error& error) { set(waiting_, {error}); });
    connect(&store_, &StoreWorker::resumed, this, [this] {
        goesOn_ = false;
        refused_.reset();
        set(waiting_, {});
    });
    connect(&store_, &StoreWorker::keptLost, this, [this](const Error& error) { set(lost_, {error}); });
}

void StorageController::watchConversations() {
    HistoryService& history = conversations_.history();
    connect(&history, &HistoryService::listFailed, this, [this](const Error& error) { set(unlisted_, {error}); });
    connect(&history, &HistoryService::listLoaded, this, [this] { set(unlisted_, {}); });
    connect(&conversations_, &ConversationService::storageFailed, this,
            [this](const Error& error) { set(growing_, {error}); });
    connect(&conversations_, &ConversationService::generatingChanged, this, [this] {
        // The end of an answer is kept, and tells by itself when it has to wait.
        if (growing_ && !conversations_.anyGenerating())
            set(growing_, {});
    });
}

bool StorageController::isTrouble(const Error& error) {
    switch (error.code) {
        case ErrorCode::busy:
        case ErrorCode::diskFull:
        case ErrorCode::readOnly:
        case ErrorCode::io:
        case ErrorCode::badFile:
        case ErrorCode::unsupported:
        case ErrorCode::outOfMemory:
            return true;
        default:
            return false;
    }
}

void StorageController::refused(Refused what, const Error& error) {
    goesOn_ = false;
    refusedWhat_ = what;
    set(refused_, {error});
}

void StorageController::forgetRefused() {
    if (refused_)
        set(refused_, {});
}

StorageController::Trouble StorageController::trouble() const {
    if (closed_)
        return Trouble::closed;
    if (unlisted_)
        return Trouble::unlisted;
    if (waiting_)
        return Trouble::waiting;
    if (refused_)
        return Trouble::refused;
    if (lost_)
        return Trouble::lost;
    if (growing_)
        return Trouble::growing;
    return recovery_ ? Trouble::recovered : Trouble::none;
}

std::optional<Error> StorageController::cause() const {
    switch (trouble()) {
        case Trouble::closed:
            return closed_;
        case Trouble::unlisted:
            return unlisted_;
        case Trouble::waiting:
            return waiting_;
        case Trouble::refused:
            return refused_;
        case Trouble::lost:
            return lost_;
        case Trouble::growing:
            return growing_;
        case Trouble::recovered:
        case Trouble::none:
            break;
    }
    return std::nullopt;
}

// --- What is said

QString StorageController::text() const {
    const std::optional<Error> error = cause();
    const QString why = !error                           ? QString()
                        : error->code == ErrorCode::busy ? tr("Another program is using the history.")
                                                         : errorSentence(*error);
    QStringList sentences;
    switch (trouble()) {
        case Trouble::closed:
            if (isDamaged())
                sentences << tr(
                    "The history is damaged, and there is no backup of it. The damaged file is kept "
                    "whatever you do.");
            else if (error->code == ErrorCode::unsupported)
                sentences << tr(
                    "The history was written by a newer Sirocco and cannot be opened by this one. Nothing "
                    "in it is changed.");
            else
                sentences << tr("The history cannot be opened yet. %1 Nothing in it is changed.").arg(why);
            if (waiting_)
                sentences << tr("What is new is kept in memory.");
            break;
        case Trouble::unlisted:
            sentences << tr("Earlier conversations cannot be read. %1 Nothing in them is changed.").arg(why);
            break;
        case Trouble::waiting:
            sentences << tr("%1 What is new is kept in memory and saved as soon as that works again.").arg(why);
            break;
        case Trouble::refused:
            sentences << why;
            break;
        case Trouble::lost:
            sentences << tr("Something could not be saved. It stays here, and is gone when Sirocco is closed.");
            break;
        case Trouble::growing:
            sentences << tr("%1 The answer is kept in memory, and saved when it has ended.").arg(why);
            break;
        case Trouble::recovered:
            sentences << recoveryText();
            break;
        case Trouble::none:
            break;
    }
    if (refused_)
        sentences << (refusedWhat_ == Refused::message ? tr("Your message is not sent yet.")
                                                       : tr("So nothing was changed."));
    return sentences.join(QLatin1Char(' '));
}

QString StorageController::recoveryText() const {
    const QString kept = QFileInfo(recovery_->damagedFile).fileName();
    if (recovery_->backup.isEmpty())
        return tr("A new history has begun. The damaged one is kept as %1.").arg(kept);
    const QDateTime made = QDateTime::fromMSecsSinceEpoch(recovery_->backupTime);
    return tr("The history was damaged and has been restored from the backup of %1. What came later is not in it; the "
              "damaged file is kept as %2.")
        .arg(QLocale().toString(made, QLocale::ShortFormat), kept);
}

QString StorageController::details() const {
    const std::optional<Error> error = cause();
    if (error)
        return errorDetail(*error);
    return recovery_ ? recovery_->damagedFile : QString();
}

// --- What can be done

QList<StorageController::Step> StorageController::offered() const {
    const Trouble now = trouble();
    QList<Step> steps;
    const bool message = refused_ && refusedWhat_ == Refused::message;
    const bool tooNew = closed_ && closed_->code == ErrorCode::unsupported;
    if (isDamaged())
        steps << Step::beginAnew;
    else if (!tooNew && (now < Trouble::refused || message))
        steps << Step::tryAgain;
    if (message)
        steps << Step::sendAnyway;
    if (now != Trouble::none && now != Trouble::lost && now != Trouble::growing)
        steps << Step::showFolder;
    return steps;
}

QStringList StorageController::steps() const {
    QStringList names;
    for (const Step step : offered()) {
        switch (step) {
            case Step::tryAgain:
                names << tr("Try again");
                break;
            case Step::sendAnyway:
                names << tr("Send anyway");
                break;
            case Step::beginAnew:
                names << tr("Begin a new history");
                break;
            case Step::showFolder:
                names << tr("Show folder");
                break;
        }
    }
    return names;
}

void StorageController::take(int step) {
    const QList<Step> steps = offered();
    if (step < 0 || step >= steps.size())
        return;
    switch (steps[step]) {
        case Step::tryAgain:
            tryAgain();
            break;
        case Step::sendAnyway:
            goesOn_ = true;
            emit sendWanted(ConversationService::Saving::mayWait);
            break;
        case Step::beginAnew:
            store_.beginAnew();
            break;
        case Step::showFolder:
            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(store_.path()).absolutePath()));
            break;
    }
}

void StorageController::tryAgain() {
    if (unlisted_)
        conversations_.history().loadList();
    else
        store_.retry();
    if (!refused_)
        return;
    if (refusedWhat_ == Refused::message)
        emit sendWanted(ConversationService::Saving::required);
    else
        forgetRefused();
}

void StorageController::dismiss() {
    switch (trouble()) {
        case Trouble::refused:
            set(refused_, {});
            break;
        case Trouble::lost:
            set(lost_, {});
            break;
        case Trouble::growing:
            set(growing_, {});
            break;
        case Trouble::recovered:
            set(recovery_, {});
            break;
        case Trouble::closed:
        case Trouble::unlisted:
        case Trouble::waiting:
        case Trouble::none:
            break;
    }
}

}  // namespace sirocco
