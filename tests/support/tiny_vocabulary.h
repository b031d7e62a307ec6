// A small sentencepiece vocabulary with byte fallback, as GGUF metadata.
#pragma once

#include "engine/io/gguf_writer.h"

namespace sirocco::test {

// `size` pieces, 289 to 314: 0 <unk>, 1 <s>, 2 </s>, 3..258 bytes, then merges, "▁" and the letters a to z.
void addTinyVocabulary(GgufWriter& writer, int size);

}  // namespace sirocco::test
