// A scripted engine in the place of the demo model, for what the window shows when the engine fails.
#pragma once

#include <memory>

#include "app/models/model_service.h"
#include "tests/support/scripted_engine.h"

namespace sirocco::test {

// Loaded with the window, as the demo is. `engine` may be written to until it is gone with the house; a second load
// fails with `again`.
inline EngineSource scriptedInPlaceOfDemo(ScriptedEngine*& engine,
                                          const Error& again = {ErrorCode::internal,
                                                                "the scripted engine was loaded before"}) {
    auto held = std::make_shared<std::unique_ptr<Engine>>();
    auto made = std::make_unique<ScriptedEngine>();
    engine = made.get();
    *held = std::move(made);
    EngineSource source = EngineSource::real();
    source.load = [held, again](const EngineOptions&, const LoadProgressFn&) -> Result<std::unique_ptr<Engine>> {
        if (!*held)
            return again;
        return std::move(*held);
    };
    return source;
}

}  // namespace sirocco::test
