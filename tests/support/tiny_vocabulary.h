// A small sentencepiece vocabulary with byte fallback.
#pragma once

#include "engine/text/tokenizer_data.h"

namespace sirocco::test {

// `size` pieces, 289 to 314: 0 <unk>, 1 <s>, 2 </s>, 3..258 bytes, then merges, "▁" and the letters a to z.
TokenizerData tinyVocabulary(int size);

}  // namespace sirocco::test
