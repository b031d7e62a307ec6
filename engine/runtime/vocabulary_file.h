// Vocabularies as files hold them: in the metadata of a GGUF file, or as a sentencepiece .model.
#pragma once

#include <string>

#include "engine/api/result.h"
#include "engine/io/gguf.h"
#include "engine/text/tokenizer_data.h"

namespace sirocco {

// The tokenizer.* metadata, checked: as many scores and types as pieces, special ids in range.
Result<TokenizerData> readVocabulary(const GgufFile& gguf);

// A .gguf file or a sentencepiece .model of byte-pair kind (told apart by their first bytes).
Result<TokenizerData> readVocabularyFile(const std::string& path);

// 3 special pieces, 256 byte pieces and made-up words up to `size` (at least 259): encodes every text.
TokenizerData makeByteVocabulary(int size);

}  // namespace sirocco
