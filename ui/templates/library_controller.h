// The library of templates, for QML: the list, reading and writing one, versions, files. GUI thread. The service must
// outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QUrl>
#include <QVariantList>
#include <QVariantMap>

#include "app/templates/template_service.h"
#include "ui/templates/library_list_model.h"

namespace sirocco {

class LibraryController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The shell makes it")
    Q_PROPERTY(sirocco::LibraryListModel* list READ list CONSTANT)
    Q_PROPERTY(QStringList categories READ categories NOTIFY changed)
    Q_PROPERTY(QVariantList versions READ versions NOTIFY versionsChanged)
    Q_PROPERTY(QString done READ done NOTIFY doneChanged)
    Q_PROPERTY(bool doneIsFailure READ doneIsFailure NOTIFY doneChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY doneChanged)

public:
    explicit LibraryController(TemplateService& service, QObject* parent = nullptr);

    LibraryListModel* list() { return &list_; }
    QStringList categories() const { return service_.categories(); }

    // {name, category, shortcut, text, systemPrompt, preset, favourite}; preset "": the conversation's own. Of an
    // unknown id everything is empty.
    Q_INVOKABLE QVariantMap read(const QString& id) const;
    // Its id; empty, and nothing happened, without a name or a text, or where it is too long. No id: a new one.
    Q_INVOKABLE QString save(const QString& id, const QVariantMap& values);
    Q_INVOKABLE QString duplicate(const QString& id);
    Q_INVOKABLE void setFavourite(const QString& id, bool favourite);
    Q_INVOKABLE void remove(const QString& id);
    Q_INVOKABLE QString undoRemove();  // its id
    Q_INVOKABLE void restoreStarters();

    // {name, kind, fallback} of a text that is being written.
    Q_INVOKABLE QVariantList placeholdersOf(const QString& text) const;
    Q_INVOKABLE QString withDefaults(const QString& text) const;

    // {number, when, text, systemPrompt, preset}, newest first; read anew by readVersions().
    QVariantList versions() const { return versions_; }
    Q_INVOKABLE void readVersions(const QString& id);
    Q_INVOKABLE void restoreVersion(const QString& id, int number);

    Q_INVOKABLE void exportTo(const QUrl& file);
    Q_INVOKABLE void importFrom(const QUrl& file);

    // What was just done, in one line; canUndo: by undoRemove().
    QString done() const { return done_; }
    bool doneIsFailure() const { return failure_; }
    bool canUndo() const { return !removed_.isNull(); }
    Q_INVOKABLE void dismiss();

signals:
    void changed();
    void versionsChanged();
    void doneChanged();

private:
    void showVersions(const Result<QList<TemplateVersion>>& all);
    void say(const QString& text, bool failure = false, const TemplateId& removed = {});

    TemplateService& service_;
    LibraryListModel list_;
    QVariantList versions_;
    TemplateId versionsOf_;
    QString done_;
    bool failure_ = false;
    TemplateId removed_;
};

}  // namespace sirocco
