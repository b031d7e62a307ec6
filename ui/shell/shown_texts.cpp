#include "ui/shell/shown_texts.h"

#include <QAbstractItemModel>
#include <QMetaMethod>
#include <QMetaProperty>
#include <QObject>
#include <QSet>
#include <algorithm>

namespace sirocco {

namespace {

bool holdsText(const QMetaProperty& property) {
    switch (property.metaType().id()) {
        case QMetaType::QString:
        case QMetaType::QStringList:
        case QMetaType::QVariantList:
        case QMetaType::QVariantMap:
            return property.hasNotifySignal();
        default:
            return false;
    }
}

bool isOurs(const QObject& object) { return QByteArrayView(object.metaObject()->className()).startsWith("sirocco::"); }

}  // namespace

ShownTexts::ShownTexts(const QList<QObject*>& objects) {
    for (QObject* object : objects)
        listen(object);
}

bool ShownTexts::knows(const QObject* object) const {
    return std::any_of(said_.cbegin(), said_.cend(), [object](const Said& said) { return said.object == object; });
}

void ShownTexts::listen(QObject* object) {
    if (!object || !isOurs(*object) || knows(object))
        return;
    said_.append(Said{object, {}});
    const qsizetype at = said_.size() - 1;
    const QMetaObject* type = object->metaObject();
    for (int i = QObject::staticMetaObject.propertyCount(); i < type->propertyCount(); ++i) {
        const QMetaProperty property = type->property(i);
        if (property.metaType().flags() & QMetaType::PointerToQObject)
            listen(property.read(object).value<QObject*>());
        else if (holdsText(property))
            said_[at].texts.insert(i, property.read(object));
    }
}

void ShownTexts::announceChanges() const {
    for (const Said& said : said_) {
        QSet<int> signalsToSend;
        for (auto text = said.texts.cbegin(); text != said.texts.cend(); ++text) {
            const QMetaProperty property = said.object->metaObject()->property(text.key());
            if (property.read(said.object) != text.value())
                signalsToSend.insert(property.notifySignalIndex());
        }
        for (const int signal : std::as_const(signalsToSend))
            said.object->metaObject()->method(signal).invoke(said.object, Qt::DirectConnection);
        auto* model = qobject_cast<QAbstractItemModel*>(said.object);
        if (model && model->rowCount() > 0)
            emit model->dataChanged(model->index(0, 0), model->index(model->rowCount() - 1, 0));
    }
}

}  // namespace sirocco
