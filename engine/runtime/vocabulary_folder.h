// The vocabulary of a Hugging Face folder: tokenizer.model, and what tokenizer_config.json and added_tokens.json add.
#pragma once

#include <string>

#include "engine/api/result.h"
#include "engine/text/tokenizer_data.h"

namespace sirocco {

// `size`: rows of the embedding table. Added tokens come behind the pieces of tokenizer.model, special ones as control
// pieces, the others as user-defined ones; ids that nobody names become unused pieces. The prompt template is taken
// from tokenizer_config.json, chat_template.jinja or chat_template.json, further ends of an answer from the
// eos_token_id of config.json and generation_config.json.
Result<TokenizerData> readVocabularyFolder(const std::string& folder, int size);

}  // namespace sirocco
