// The context ruler, for QML: what fills the context, whether the message that is being written fits, and what would
// help when it does not. GUI thread. The services must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantList>

#include "app/context/context_service.h"
#include "ui/chat/summary_controller.h"

namespace sirocco {

class ContextController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("ChatController has it")
    Q_PROPERTY(bool known READ known NOTIFY changed)
    Q_PROPERTY(bool fits READ fits NOTIFY changed)
    Q_PROPERTY(bool measuring READ measuring NOTIFY changed)
    Q_PROPERTY(int context READ context NOTIFY changed)
    Q_PROPERTY(int used READ used NOTIFY changed)
    Q_PROPERTY(QVariantList parts READ parts NOTIFY changed)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    Q_PROPERTY(QString share READ share NOTIFY changed)
    Q_PROPERTY(QString sum READ sum NOTIFY changed)
    Q_PROPERTY(QString reuse READ reuse NOTIFY changed)
    Q_PROPERTY(QString notice READ notice NOTIFY changed)
    Q_PROPERTY(bool noticeIsFailure READ noticeIsFailure NOTIFY changed)
    Q_PROPERTY(QString cutAction READ cutAction NOTIFY changed)
    Q_PROPERTY(QString summaryAction READ summaryAction NOTIFY changed)
    Q_PROPERTY(sirocco::SummaryController* summary READ summary CONSTANT)
    Q_PROPERTY(bool choicesWanted READ choicesWanted NOTIFY changed)
    Q_PROPERTY(QString largerAction READ largerAction NOTIFY changed)
    Q_PROPERTY(bool hasDocuments READ hasDocuments NOTIFY changed)
    Q_PROPERTY(bool answerFull READ answerFull NOTIFY changed)

public:
    ContextController(ContextService& service, ConversationService& conversations, QObject* parent = nullptr);

    bool known() const { return service_.use().context > 0; }
    bool fits() const { return service_.use().fits(); }
    bool measuring() const { return service_.isMeasuring(); }
    int context() const { return service_.use().context; }
    int used() const { return service_.use().used(); }
    QVariantList parts() const;  // tokens: system, earlier turns, documents, message
    QVariantList rows() const;   // {label, amount, part}: the same in words, and the room for the answer (part -1)
    QString share() const;       // "31 %"
    QString sum() const;         // "1,270 of 4,096 tokens"
    QString reuse() const;       // what is read already, and what still has to be
    // One or two sentences when it does not fit, when hardly any room is left, or when an answer came to the end.
    QString notice() const;
    bool noticeIsFailure() const { return !fits(); }
    // Buttons of the notice; empty where they would not help.
    QString cutAction() const;
    QString summaryAction() const;  // also while there is room
    QString largerAction() const;
    // That something should be done about it now.
    bool choicesWanted() const { return !fits() || answerFull() || service_.use().nearlyFull(); }
    SummaryController* summary() { return &summary_; }
    bool hasDocuments() const { return service_.use().documents > 0; }
    bool answerFull() const { return service_.answerFull().has_value(); }

    Q_INVOKABLE void leaveOutOldest() { service_.leaveOutOldest(); }
    Q_INVOKABLE void sendAll() { service_.sendAll(); }
    Q_INVOKABLE void useLarger() { service_.useLarger(); }

signals:
    void changed();

private:
    QString happened() const;
    QString largerRefusal() const;  // why there is no larger context, with the numbers

    ContextService& service_;
    SummaryController summary_;
};

}  // namespace sirocco
