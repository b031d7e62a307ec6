// Which prompt template the user chose for a model whose file does not say it. Used on the storage thread.
#pragma once

#include <QString>

#include "app/storage/sqlite.h"
#include "engine/api/model_info.h"

namespace sirocco {

class ModelTemplateStore {
public:
    explicit ModelTemplateStore(Connection& connection) : db_(connection) {}

    // By ModelInfo::hash. PromptTemplate::automatic when nothing was chosen yet.
    Result<PromptTemplate> find(const QString& hash);
    // Replaces an earlier choice; `promptTemplate` is not automatic.
    Result<void> remember(const QString& hash, PromptTemplate promptTemplate);

private:
    Connection& db_;
};

}  // namespace sirocco
