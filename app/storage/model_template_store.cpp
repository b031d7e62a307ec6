#include "app/storage/model_template_store.h"

namespace sirocco {

Result<PromptTemplate> ModelTemplateStore::find(const QString& hash) {
    auto row = db_.prepare("SELECT prompt_template FROM model_templates WHERE hash = ?");
    if (!row) {
        return row.error();
    }
    const auto there = row->bind(hash).step();
    if (!there) {
        return there.error();
    }
    for (const PromptTemplate known :
         {PromptTemplate::mistralV1, PromptTemplate::mistralV3, PromptTemplate::chatml, PromptTemplate::plain}) {
        if (*there && row->text(0) == QLatin1String(promptTemplateName(known))) {
            return known;
        }
    }
    return PromptTemplate::automatic;
}

Result<void> ModelTemplateStore::remember(const QString& hash, PromptTemplate promptTemplate) {
    auto statement = db_.prepare("INSERT OR REPLACE INTO model_templates (hash, prompt_template) VALUES (?, ?)");
    return statement ? statement->bind(hash, QString::fromLatin1(promptTemplateName(promptTemplate))).run()
                     : Result<void>(statement.error());
}

}  // namespace sirocco
