// The numbers of the gauge strip: speed now and over the last minute, what is being read, memory by owner.
// GUI thread. The services must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QVariantList>

#include "app/models/model_service.h"
#include "app/monitor/monitor_service.h"

namespace sirocco {

class GaugeController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The shell makes it")
    Q_PROPERTY(bool present READ present NOTIFY changed)
    Q_PROPERTY(bool working READ working NOTIFY changed)
    Q_PROPERTY(QString speed READ speed NOTIFY changed)
    Q_PROPERTY(QString speedDetails READ speedDetails NOTIFY changed)
    Q_PROPERTY(QVariantList samples READ samples NOTIFY samplesChanged)
    Q_PROPERTY(QString memoryKind READ memoryKind NOTIFY changed)
    Q_PROPERTY(QString memory READ memory NOTIFY changed)
    Q_PROPERTY(QString memoryDetails READ memoryDetails NOTIFY changed)
    Q_PROPERTY(QVariantList memoryParts READ memoryParts NOTIFY changed)
    Q_PROPERTY(double memoryTotal READ memoryTotal NOTIFY changed)
    Q_PROPERTY(bool memoryAlarm READ memoryAlarm NOTIFY changed)

public:
    GaugeController(ModelService& models, MonitorService& monitor, QObject* parent = nullptr);

    bool present() const { return models_.hasModel() && models_.state() != ModelState::loading; }
    bool working() const;
    QString speed() const;  // "42 t/s", "reading 320 of 800"; of the last answer while idle, "– t/s" before any
    QString speedDetails() const;                      // the same in sentences, and why it is no more
    QVariantList samples() const { return samples_; }  // decode tokens/s, one every two seconds, newest last
    QString memoryKind() const;                        // "RAM", "VRAM"
    QString memory() const;                            // "0.1 / 24.0 GB"
    QString memoryDetails() const;                     // by owner, adding up
    QVariantList memoryParts() const;  // bytes: of the model by owner, of the rest of Sirocco, of others
    double memoryTotal() const;        // bytes of this computer
    bool memoryAlarm() const;          // more than nine tenths in use

signals:
    void changed();
    void samplesChanged();

private:
    void update();
    void sample();
    double usedByModel() const;

    ModelService& models_;
    MonitorService& monitor_;
    QVariantList samples_;
    std::vector<PlanLine> memory_;  // as it was last shown
    double lastSpeed_ = 0;
};

}  // namespace sirocco
