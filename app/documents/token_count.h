// How many tokens a document takes. Pure; blocks the caller, so not on the GUI thread.
#pragma once

#include <atomic>
#include <optional>

#include "app/documents/document_types.h"
#include "engine/api/engine.h"

namespace sirocco {

// Of the document as a part of a message, with its name. Encoded in pieces, so that a long one can be given up and
// takes little memory: each cut may add a token. Nothing when `wanted` became false, or when the text cannot be
// encoded.
std::optional<int> countTokens(const Engine& engine, const Document& document, const std::atomic<bool>& wanted);

}  // namespace sirocco
