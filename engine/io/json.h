// JSON from a file that may be hostile. Never throws.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "engine/api/result.h"

namespace sirocco {

// One object, nested at most 32 deep, no key twice in an object (two readers could see two different models).
// `what` names it in messages ("'config.json' of '/models/x'").
Result<nlohmann::json> parseJsonObject(std::string_view text, const std::string& what);

// A whole file of at most 16 MiB. The error is notFound when there is no such file.
Result<nlohmann::json> readJsonFile(const std::string& path);

}  // namespace sirocco
