// The expert view: how often each expert of each layer was chosen, of the last answer or since the model was loaded.
// GUI thread. The services must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QVariantList>

#include "app/models/model_service.h"
#include "app/monitor/monitor_service.h"

namespace sirocco {

class ExpertsController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The monitor has one")
    Q_PROPERTY(bool counting READ counting WRITE setCounting NOTIFY countingChanged)
    Q_PROPERTY(QString span READ span WRITE setSpan NOTIFY changed)
    Q_PROPERTY(int layers READ layers NOTIFY changed)
    Q_PROPERTY(int experts READ experts NOTIFY changed)
    Q_PROPERTY(bool counted READ counted NOTIFY changed)
    Q_PROPERTY(QVariantList levels READ levels NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString rare READ rare NOTIFY changed)
    Q_PROPERTY(int revision READ revision NOTIFY changed)

public:
    ExpertsController(ModelService& models, MonitorService& monitor, QObject* parent = nullptr);

    bool counting() const { return monitor_.countsExperts(); }
    void setCounting(bool on) { monitor_.setCountsExperts(on); }
    QString span() const { return sinceLoad_ ? QStringLiteral("load") : QStringLiteral("answer"); }
    void setSpan(const QString& span);

    int layers() const { return use_.layers; }
    int experts() const { return use_.experts; }  // of a layer
    bool counted() const { return !use_.visits.empty(); }
    // [layers][experts] from 0 to 5: never, rarely, less than, about, more than, and at least twice an even share.
    QVariantList levels() const;
    QString summary() const;                                    // how uneven it is
    QString rare() const;                                       // the experts that hardly work
    int revision() const { return revision_; }                  // grows whenever the texts of cells may have changed
    Q_INVOKABLE QString cellText(int layer, int expert) const;  // counted from 0, said from 1
    Q_INVOKABLE QString layerText(int layer) const;

signals:
    void changed();
    void countingChanged();

private:
    void update();

    ModelService& models_;
    MonitorService& monitor_;
    QTimer pause_;  // once a second is often enough
    bool sinceLoad_ = false;
    ExpertUse use_;
    int revision_ = 0;
};

}  // namespace sirocco
