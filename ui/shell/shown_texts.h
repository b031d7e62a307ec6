// What objects say to QML through their properties, kept to find out later which of them say something else: for a
// change that no object can know of, as that of the language, without each of them having to.
//
// GUI thread. The objects must outlive it.
#pragma once

#include <QHash>
#include <QList>
#include <QVariant>

class QAbstractItemModel;
class QObject;

namespace sirocco {

class ShownTexts {
public:
    // Of these objects and of those of ours that they have as properties: their properties that hold text, alone or in
    // lists and maps.
    explicit ShownTexts(const QList<QObject*>& objects);

    // The notify signal of each property that changed, once, and dataChanged() of all rows of item models.
    void announceChanges() const;

private:
    struct Said {
        QObject* object;
        QHash<int, QVariant> texts;  // by the index of the property
    };
    void listen(QObject* object);
    bool knows(const QObject* object) const;

    QList<Said> said_;
};

}  // namespace sirocco
