// Teacher-forced logits of given ids, outside of any conversation, in steps that stay within the plan. Engine thread.
#pragma once

#include "engine/api/engine.h"
#include "engine/runtime/kv_cache.h"
#include "engine/runtime/planner.h"
#include "engine/runtime/step_runner.h"

namespace sirocco {

Result<LogitsResult> evaluateLogits(const LogitsRequest& request, const MixtralConfig& config, const EnginePlan& plan,
                                    KvCache& cache, StepRunner& runner);

}  // namespace sirocco
