// Looks through titles and messages while the user types, a page at a time. GUI thread; the looking is done by storage.
//
// A new search() replaces the one before: only hits of the newest are reported, and what was asked for but not begun is
// not looked for at all. Hits lead to their message by ConversationService::open() and select().
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <atomic>
#include <memory>

#include "app/storage/search_store.h"

namespace sirocco {

class StoreWorker;

class SearchService : public QObject {
    Q_OBJECT

public:
    explicit SearchService(StoreWorker& store, QObject* parent = nullptr);  // store must outlive it

    // Ends in pageFound(), at once and empty for a text without a letter or digit, or in failed().
    void search(const QString& text, bool archived = true);
    void more();  // the next page; ignored while one is looked for, or when there is none
    void clear();

    const QList<SearchHit>& hits() const { return hits_; }
    bool hasMore() const { return more_; }
    bool isLooking() const { return looking_; }

signals:
    // hits() has grown by those from `first` on; 0: they replace the hits of the search before.
    void pageFound(int first);
    void failed(const sirocco::Error& error);

private:
    void look(const SearchQuery& query);

    StoreWorker& store_;
    SearchQuery query_;
    QList<SearchHit> hits_;
    bool more_ = false;
    bool looking_ = false;
    std::shared_ptr<std::atomic<int>> newest_ = std::make_shared<std::atomic<int>>(0);
};

}  // namespace sirocco
