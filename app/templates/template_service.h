// The library of templates: what there is, and every change to it.
//
// GUI thread; nothing here blocks. Changes are shown at once and written in the background by StoreWorker::keep().
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <functional>

#include "app/templates/template_types.h"

namespace sirocco {

class StoreWorker;
struct Stores;

class TemplateService : public QObject {
    Q_OBJECT

public:
    explicit TemplateService(StoreWorker& store, QObject* parent = nullptr);  // store must outlive it

    // The language ("de_AT") of starters that are not in the library yet, and of restoreStarters(). They are added by
    // load(), but never those that were deleted.
    void setLanguage(const QString& language) { language_ = language; }
    // Ends in changed() or loadFailed(). Done again by itself when the database was opened later than that, or again.
    void load();
    bool isLoaded() const { return loaded_; }

    const QList<TextTemplate>& templates() const { return templates_; }  // by name, as the language orders it
    const TextTemplate* find(const TemplateId& id) const;  // null when unknown; valid until control returns
    const TextTemplate* byShortcut(const QString& shortcut) const;
    QStringList categories() const;  // of those that there are
    // Those whose shortcut begins with `typed`, then those whose name has a word that does; favourites first in each.
    QList<TextTemplate> matching(const QString& typed) const;

    // A null id is a new one. Its id; null when the name or the text is empty or it is beyond TemplateLimits. A
    // shortcut that another has gets a number.
    TemplateId save(TextTemplate one);
    void setFavourite(const TemplateId& id, bool favourite);
    void remove(const TemplateId& id);
    void undoRemove(const TemplateId& id);  // while this program runs
    // The starters that are missing or were changed, as they were. Before isLoaded(), when nobody knows: why it is not.
    Result<void> restoreStarters();

    // The reply comes unless the service has gone; newest first.
    void readVersions(const TemplateId& id, std::function<void(Result<QList<TemplateVersion>>)> reply);

    // --- To and from files, at once: a library is small. io, or what templatesFromJson() says; before isLoaded()
    // nothing is imported either.
    Result<void> exportTo(const QString& path) const;
    Result<int> importFrom(const QString& path);  // how many were new: one that is there word for word is left out

signals:
    void changed();
    void loadFailed(const sirocco::Error& error);
    void removed(const sirocco::TemplateId& id, const QString& name);  // the moment to offer undoRemove()
    void undoLost(const sirocco::TemplateId& id);                      // it is being deleted for good

private:
    struct Removed {
        TextTemplate one;
        Milliseconds when = 0;
    };

    void put(const TextTemplate& one);
    QString freeShortcut(const QString& wanted, const TemplateId& id) const;
    void write(const QList<TextTemplate>& templates);
    void keep(std::function<Result<void>(Stores&)> job);  // of a change that is shown already

    StoreWorker& store_;
    QString language_;
    QList<TextTemplate> templates_;
    QList<Removed> removed_;  // of this run
    bool loaded_ = false;
    bool answered_ = false;                                                // load(), one way or the other
    Error notLoaded_{ErrorCode::busy, "the templates were not read yet"};  // unless loaded_
    int changes_ = 0;
};

}  // namespace sirocco
