// Lets SIGTERM, SIGINT and SIGHUP end the event loop as closing the window does, so that settings and a running answer
// are written. A second one ends the program at once.
#pragma once

#include <QObject>

namespace sirocco {

class QuitOnSignal : public QObject {
public:
    QuitOnSignal();  // one at a time; after the application object was made
    ~QuitOnSignal() override;
};

}  // namespace sirocco
