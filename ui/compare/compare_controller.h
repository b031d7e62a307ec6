// The compare page, for QML: what is asked, how the lanes are set, the comparison that is shown, and what can be done
// with it. GUI thread. The services must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QUrl>
#include <QVariantList>

#include "app/chat/conversation_service.h"
#include "app/compare/compare_service.h"
#include "app/compare/divergence.h"
#include "app/documents/attachment_service.h"
#include "app/models/model_service.h"
#include "app/settings/settings_service.h"
#include "ui/compare/comparison_list_model.h"
#include "ui/compare/lane_list_model.h"

namespace sirocco {

class CompareController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The shell makes it")
    Q_PROPERTY(sirocco::LaneListModel* lanes READ lanes CONSTANT)
    Q_PROPERTY(sirocco::ComparisonListModel* history READ history CONSTANT)
    Q_PROPERTY(QString prompt READ prompt WRITE setPrompt NOTIFY promptChanged)
    Q_PROPERTY(bool promptFixed READ promptFixed NOTIFY promptChanged)
    Q_PROPERTY(QString documents READ documents NOTIFY promptChanged)
    Q_PROPERTY(QString originText READ originText NOTIFY promptChanged)
    Q_PROPERTY(bool modelReady READ modelReady NOTIFY modelChanged)
    Q_PROPERTY(bool running READ running NOTIFY stateChanged)
    Q_PROPERTY(bool canRun READ canRun NOTIFY stateChanged)
    Q_PROPERTY(bool answered READ answered NOTIFY stateChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY stateChanged)
    Q_PROPERTY(int pickedCount READ pickedCount NOTIFY pickedChanged)
    Q_PROPERTY(QString shownId READ shownId NOTIFY stateChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(QString problemDetails READ problemDetails NOTIFY problemChanged)
    Q_PROPERTY(bool undoable READ undoable NOTIFY undoableChanged)

public:
    struct Services {
        CompareService& compare;
        ConversationService& conversations;
        ModelService& models;
        SettingsService& settings;
        AttachmentService& attachments;
    };
    explicit CompareController(Services services, QObject* parent = nullptr);

    LaneListModel* lanes() { return &lanes_; }
    ComparisonListModel* history() { return &history_; }
    QString prompt() const { return text_; }
    void setPrompt(const QString& text);
    bool promptFixed() const { return !origin_.question.isNull(); }  // it is a message of a conversation
    QString documents() const;                                       // names of those that go with it
    QString originText() const;                                      // which conversation it belongs to; empty: none
    bool modelReady() const;
    // Until the last of what came is shown.
    bool running() const { return compare_.isRunning(shown_) || !toGrow_.isEmpty(); }
    bool canRun() const;
    bool answered() const { return !shown_.isNull(); }
    QString summary() const;  // what the prompt cost
    int pickedCount() const { return static_cast<int>(lanes_.picked().size()); }
    QString shownId() const { return shown_.isNull() ? QString() : shown_.toString(QUuid::WithoutBraces); }
    QString problem() const { return problem_; }
    QString problemDetails() const { return problemDetails_; }
    bool undoable() const { return !deletion_.isNull(); }

    // For LaneDocument.
    const CompareLane* lane(int row) const { return lanes_.lane(row); }
    const Divergence& divergence() const { return divergence_; }

    // --- What is asked
    Q_INVOKABLE void startNew();                                                     // nothing, in no conversation
    Q_INVOKABLE void askNext(const QString& conversation, const QString& text);      // what its composer holds
    Q_INVOKABLE void askAgain(const QString& conversation, const QString& message);  // a question, or an answer's

    // --- The lanes; what is out of range is brought into it
    Q_INVOKABLE void sweep();  // 0, 0.3, 0.7, 1.0, 1.3, and runs where it can
    Q_INVOKABLE void addLane();
    Q_INVOKABLE void removeLane(int row);  // not while it runs; its answer stays in the history
    Q_INVOKABLE void setTemperature(int row, double value);
    Q_INVOKABLE void setTopP(int row, double value);
    Q_INVOKABLE void setMinP(int row, double value);
    Q_INVOKABLE void setTopK(int row, int value);
    Q_INVOKABLE bool setSeed(int row, const QString& text);  // empty: a new one each time; false: no number
    Q_INVOKABLE void pick(int row, bool picked) { lanes_.pick(row, picked); }

    Q_INVOKABLE void run();
    Q_INVOKABLE void stop(int row);
    Q_INVOKABLE void stopAll() { compare_.stop(shown_); }
    Q_INVOKABLE void keep();  // the picked lanes
    // {text, share (0 to 1), percent, taken} of what the model had in mind there, the likeliest first.
    Q_INVOKABLE QVariantList alternatives(int row, int token) const;
    Q_INVOKABLE QString tokenText(int row, int token) const;

    // --- The history
    Q_INVOKABLE void open(const QString& id);
    Q_INVOKABLE void remove(const QString& id);
    Q_INVOKABLE void undoRemove();

    Q_INVOKABLE void copyMarkdown() const;
    Q_INVOKABLE void copyCsv() const;
    Q_INVOKABLE void save(const QUrl& file, bool csv);
    Q_INVOKABLE void copyLane(int row) const;
    Q_INVOKABLE void dismissProblem();

signals:
    void promptChanged();
    void modelChanged();
    void stateChanged();
    void pickedChanged();
    void problemChanged();
    void undoableChanged();
    void answersChanged();     // other ones than before
    void answerGrew(int row);  // a few rows a frame, in turn: a frame has no time for all of them
    void kept(const QString& conversation);

private:
    void watch();
    void show(const ComparisonId& id);
    void compareLanes();
    void showLoaded(const ComparisonId& id);
    void advanced(const ComparisonId& id);
    void growSome();
    void setQuestion(const CompareOrigin& origin, QList<ChatPart> documents, const QString& text);
    void say(const QString& problem, const QString& details);
    QList<ChatPart> question() const;
    SamplingParams base() const;

    CompareService& compare_;
    ConversationService& conversations_;
    ModelService& models_;
    SettingsService& settings_;
    AttachmentService& attachments_;
    LaneListModel lanes_;
    ComparisonListModel history_;
    CompareOrigin origin_;
    QList<ChatPart> documents_;
    QString text_;
    ComparisonId shown_;
    ComparisonId opening_;
    Divergence divergence_;
    QList<int> toGrow_;  // rows whose answer is longer than what is shown
    QTimer growing_;
    QElapsedTimer sinceNumbers_;
    std::vector<LaneState> states_;  // of the lanes, as they were told last
    DeletionId deletion_;
    QString problem_;
    QString problemDetails_;
};

}  // namespace sirocco
