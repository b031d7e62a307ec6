// What a model file says about itself, as plain values. Filled without reading any tensor's bytes beyond a sample.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace sirocco {

using TokenId = std::int32_t;

// How the experts of a layer are stored in the file.
enum class ExpertLayout {
    merged,       // blk.N.ffn_gate_exps.weight: one tensor, experts as its slowest axis
    split,        // blk.N.ffn_gate.E.weight: one tensor an expert (GGUF of December 2023)
    huggingface,  // model.layers.N.block_sparse_moe.experts.E.w1.weight
};

const char* expertLayoutName(ExpertLayout layout);

// How a conversation is written down for a model. What each looks like: engine/text/prompt.h.
enum class PromptTemplate {
    automatic,  // as the model's file says; of a file that does not say it: not known
    mistralV1,  // [INST] and [/INST] as text
    mistralV3,  // [INST] and [/INST] as ids of their own; Mistral's v2 and v3 are the same here
    chatml,     // <|im_start|> and <|im_end|>
    plain,      // no marks at all, for base models
};

// "mistral-v1", "mistral-v3", "chatml", "plain"; "unknown" for automatic
const char* promptTemplateName(PromptTemplate promptTemplate);

struct ModelInfo {
    std::string path;          // as opened, absolute
    std::string name;          // general.name, or the file's stem; one line that can be shown, see model_name.h
    std::string architecture;  // "mixtral"
    int layers = 0;
    int dim = 0;      // width of the residual stream
    int ffn = 0;      // hidden width of one expert
    int heads = 0;    // query heads
    int kvHeads = 0;  // key/value heads; heads is a multiple of it
    int headDim = 0;
    int experts = 0;      // experts of a layer
    int expertsUsed = 0;  // experts that a token visits
    int context = 0;      // positions the model was trained for
    int vocab = 0;
    float ropeTheta = 0;
    float rmsEpsilon = 0;
    ExpertLayout layout = ExpertLayout::merged;
    std::map<std::string, std::uint64_t> types;  // bytes of tensors by type name ("Q8_0")
    std::uint64_t bytes = 0;                     // bytes of all tensors
    std::uint64_t bytesPerToken = 0;             // bytes of weights read to decode one token on one lane
    std::string hash;                            // 16 hex digits: identity of the model, not a security hash
    PromptTemplate promptTemplate = PromptTemplate::automatic;     // automatic: the file does not say it, ask the user
    PromptTemplate suggestedTemplate = PromptTemplate::mistralV1;  // what to propose; the same where it is known
    std::string templateReason;                                    // why, in one sentence
    std::vector<std::string> warnings;                             // one sentence each
};

}  // namespace sirocco
