#include "app/chat/search_service.h"

#include "app/storage/store_worker.h"

namespace sirocco {

SearchService::SearchService(StoreWorker& store, QObject* parent) : QObject(parent), store_(store) {}

void SearchService::search(const QString& text, bool archived) {
    query_ = SearchQuery();
    query_.text = text;
    query_.archived = archived;
    look(query_);
}

void SearchService::more() {
    if (more_ && !looking_) {
        look(query_);
    }
}

void SearchService::clear() { search({}); }

void SearchService::look(const SearchQuery& query) {
    const int number = ++*newest_;
    looking_ = true;
    store_.run(
        this,
        [query, number, newest = newest_](Stores& stores) -> Result<SearchPage> {
            return number == *newest ? stores.search.find(query) : Result<SearchPage>(SearchPage());
        },
        [this, number, first = query.from](Result<SearchPage> page) {
            if (number != *newest_) {
                return;
            }
            looking_ = false;
            if (!page) {
                emit failed(page.error());
                return;
            }
            if (first == SearchCursor()) {
                hits_.clear();
            }
            const auto begin = static_cast<int>(hits_.size());
            hits_ += page->hits;
            query_.from = page->next;
            more_ = page->more;
            emit pageFound(begin);
        });
}

}  // namespace sirocco
