// A conversation that nearly fills a context of 512 tokens, and summaries of its older turns that a script tells.
#pragma once

#include <memory>
#include <utility>

#include "app/models/model_service.h"
#include "tests/support/scripted_summaries.h"
#include "tests/ui/stored_conversation.h"
#include "tests/ui/window_driver.h"

namespace sirocco::test {

// "Stored": three turns, of which the first two are long.
inline void storeLongConversation(const TempDir& dir) {
    const QString longText = QStringLiteral("The wind from the south carries sand over the sea. ").repeated(8);
    storeConversation(dir, QStringLiteral("Stored"),
                      {QStringLiteral("First question?"), longText, QStringLiteral("Second question?"), longText,
                       QStringLiteral("Third question?"), QStringLiteral("Third answer.")});
}

// The real engine in a context of 512 tokens, but for summaries.
inline EngineSource withScriptedSummaries(std::shared_ptr<ScriptedEngine> scripted) {
    EngineSource source = EngineSource::real();
    source.load = [load = source.load, scripted = std::move(scripted)](
                      EngineOptions options, const LoadProgressFn& progress) -> Result<std::unique_ptr<Engine>> {
        options.context = 512;
        auto engine = load(options, progress);
        if (!engine)
            return engine.error();
        return std::unique_ptr<Engine>(std::make_unique<ScriptedSummaries>(std::move(engine).value(), scripted));
    };
    return source;
}

// From the context ruler, which offers it before there is any need. While it fades it lies over what is clicked next.
inline bool summariseFromRuler(const WindowDriver& user) {
    return user.click(QStringLiteral("Context *")) && user.click(QStringLiteral("Summarise older turns")) &&
           user.waitGone(QStringLiteral("Earlier turns: *"));
}

}  // namespace sirocco::test
