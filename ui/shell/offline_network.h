// A network access manager factory that refuses everything: no text, image or font of the window is ever fetched.
#pragma once

#include <QQmlNetworkAccessManagerFactory>

namespace sirocco {

class OfflineNetwork : public QQmlNetworkAccessManagerFactory {
public:
    QNetworkAccessManager* create(QObject* parent) override;
};

}  // namespace sirocco
