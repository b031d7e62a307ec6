// Which of the devices a model is loaded on, once it is known what it takes there.
#pragma once

#include <functional>

#include "engine/api/plan.h"
#include "engine/api/result.h"

namespace sirocco {

// Plans on the device that report.picked names. Where that was chosen automatically, and the model does not fit there
// or it cannot be opened, the next GPU that can be used takes its place in `report`, after the last one the CPU, and
// the report says why. The last plan is the one that counts; an error is that of its device.
Result<void> pickFor(DeviceReport& report, bool automatic,
                     const std::function<Result<MemoryPlan>(const DeviceInfo&)>& planOn);

}  // namespace sirocco
