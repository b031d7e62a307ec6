// The model that is loaded, for QML: what it is, where it runs and why; opening another; what went wrong.
// GUI thread. The service must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QUrl>
#include <QVariantList>

#include "app/models/model_service.h"
#include "ui/models/recent_models_model.h"

namespace sirocco {

class ModelController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The shell makes it")
    Q_PROPERTY(sirocco::ModelController::State state READ state NOTIFY stateChanged)
    Q_PROPERTY(bool ready READ ready NOTIFY stateChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY stateChanged)
    Q_PROPERTY(bool demo READ demo NOTIFY stateChanged)
    Q_PROPERTY(QString name READ name NOTIFY stateChanged)
    Q_PROPERTY(QString types READ types NOTIFY stateChanged)
    Q_PROPERTY(QString device READ device NOTIFY stateChanged)
    Q_PROPERTY(QString why READ why NOTIFY stateChanged)
    Q_PROPERTY(QVariantList facts READ facts NOTIFY stateChanged)
    Q_PROPERTY(QStringList warnings READ warnings NOTIFY stateChanged)
    Q_PROPERTY(bool undecided READ undecided NOTIFY templateChanged)
    Q_PROPERTY(bool choosesTemplate READ choosesTemplate NOTIFY templateChanged)
    Q_PROPERTY(QVariantList templates READ templates NOTIFY templateChanged)
    Q_PROPERTY(QString suggestedTemplate READ suggestedTemplate NOTIFY templateChanged)
    Q_PROPERTY(QString templateOrSuggestion READ templateOrSuggestion NOTIFY templateChanged)
    Q_PROPERTY(QString templateName READ templateName NOTIFY templateChanged)
    Q_PROPERTY(QString loadingName READ loadingName NOTIFY stateChanged)
    Q_PROPERTY(double fraction READ fraction NOTIFY progressChanged)
    Q_PROPERTY(QString progressText READ progressText NOTIFY progressChanged)
    Q_PROPERTY(bool refused READ refused NOTIFY errorChanged)
    Q_PROPERTY(QString errorTitle READ errorTitle NOTIFY errorChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorChanged)
    Q_PROPERTY(QString errorDetails READ errorDetails NOTIFY errorChanged)
    Q_PROPERTY(QVariantList errorRows READ errorRows NOTIFY errorChanged)
    Q_PROPERTY(bool canOpenAnyway READ canOpenAnyway NOTIFY errorChanged)
    Q_PROPERTY(bool canUseCpu READ canUseCpu NOTIFY errorChanged)
    Q_PROPERTY(sirocco::RecentModelsModel* recent READ recent CONSTANT)

public:
    enum State { None, Checking, Loading, Ready, Failed };
    Q_ENUM(State)

    explicit ModelController(ModelService& service, QObject* parent = nullptr);

    State state() const;
    // While another one is loading, the old one is given up already, though it may not have gone yet.
    bool ready() const { return service_.hasModel() && state() != Loading; }
    bool busy() const { return state() == Checking || state() == Loading; }
    bool demo() const { return ready() && service_.isDemo(); }
    QString name() const;
    QString types() const;
    QString device() const;
    QString why() const;
    QVariantList facts() const;  // {label, amount}: what the popover of the chip lists
    QStringList warnings() const;
    // How conversations are written for the model: known, chosen, or still to be chosen. By promptTemplateName().
    bool undecided() const { return ready() && service_.promptTemplate() == PromptTemplate::automatic; }
    bool choosesTemplate() const { return ready() && service_.choosesTemplate(); }
    QVariantList templates() const;  // {value, name, hint, example}
    QString suggestedTemplate() const;
    QString templateOrSuggestion() const;
    QString templateName() const;  // as people call it; empty while undecided
    QString loadingName() const;
    double fraction() const;  // 0 to 1
    QString progressText() const;
    bool refused() const { return service_.loadError().has_value(); }
    QString errorTitle() const;
    QString errorText() const;
    QString errorDetails() const;
    QVariantList errorRows() const;  // the memory arithmetic, when it is about memory
    bool canOpenAnyway() const { return refused() && service_.loadError()->canLoadAnyway; }
    bool canUseCpu() const { return service_.cpuMayHelp(); }
    RecentModelsModel* recent() { return &recent_; }

    Q_INVOKABLE void open(const QUrl& url);
    Q_INVOKABLE void openPath(const QString& path);
    Q_INVOKABLE void openDemo();
    Q_INVOKABLE void openAnyway();
    Q_INVOKABLE void useCpu();
    Q_INVOKABLE void chooseTemplate(const QString& value);
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void dismissError();

    // What a drop of these would do, as a sentence; and whether it would do anything.
    Q_INVOKABLE bool accepts(const QList<QUrl>& urls) const;
    Q_INVOKABLE QString dropText(const QList<QUrl>& urls) const;

signals:
    void stateChanged();
    void progressChanged();
    void errorChanged();
    void templateChanged();
    void templateWanted();  // a model is loaded, and nobody has said yet how to write to it
    void refusedNow();      // a load that was asked for here has just ended in an error

private:
    void onLoadFailed();

    ModelService& service_;
    RecentModelsModel recent_;
    QElapsedTimer loadClock_;
    bool asked_ = false;  // by the user, who is waiting; a start that fails says so on the page instead
};

}  // namespace sirocco
