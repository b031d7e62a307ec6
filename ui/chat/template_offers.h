// Templates in the composer, for QML: what a typed "/name" offers, the fields of a chosen one, and the text it comes
// to. GUI thread. The service and the setup must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantList>

#include "app/models/model_service.h"
#include "app/templates/template_service.h"

namespace sirocco {

class SetupController;

class TemplateOffers : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("ChatController has it")
    Q_PROPERTY(QVariantList offers READ offers NOTIFY offersChanged)
    Q_PROPERTY(QVariantList suggestions READ suggestions NOTIFY suggestionsChanged)

public:
    TemplateOffers(TemplateService& library, ModelService& models, SetupController& setup, QObject* parent = nullptr);

    // {id, name, shortcut, category, favourite}, best first; empty where nothing is to be offered.
    QVariantList offers() const { return offers_; }
    // Up to three {id, name}: favourites, and with a real model what most people can use.
    QVariantList suggestions() const;

    // Offers what fits while the cursor is in a first word that begins with a slash.
    Q_INVOKABLE void look(const QString& text, int cursor);
    // The template of a text that is a shortcut and what follows it, as text of its id; empty: the text is a message.
    Q_INVOKABLE QString commanded(const QString& text) const;
    // What stands behind the first word.
    Q_INVOKABLE static QString rest(const QString& text);

    Q_INVOKABLE QString nameOf(const QString& id) const;
    // {key, name, kind, value} with kind "line", "text", "clipboard" or "document"; `text` is for {{text}}.
    Q_INVOKABLE QVariantList fieldsOf(const QString& id, const QString& text) const;
    // What of it goes into the composer; values by the fields' keys.
    Q_INVOKABLE QString filled(const QString& id, const QVariantMap& values) const;
    // Its system prompt and preset become the conversation's.
    Q_INVOKABLE void apply(const QString& id);

signals:
    void offersChanged();
    void suggestionsChanged();

private:
    TemplateService& library_;
    ModelService& models_;
    SetupController& setup_;
    QVariantList offers_;
};

}  // namespace sirocco
