#!/usr/bin/env python3
"""Makes prompts.json: conversations and the ids that Mistral's and Hugging Face's own code gives for them.

Mistral's templates come from mistral-common, ChatML from transformers' Llama tokenizer with "legacy" set and the chat
template of Nous Hermes 2 Mixtral. Both run on the demo model's vocabulary, with the pieces added that these templates
need, so that nobody else's vocabulary is in the repository.

    pip install mistral-common==1.0.2 transformers==4.49.0 sentencepiece protobuf==3.20.3 jinja2
    tests/golden/make_template_golden.py
"""

import json
import tempfile
from pathlib import Path

from mistral_common.protocol.instruct.messages import AssistantMessage, UserMessage
from mistral_common.tokens.instruct.request import InstructRequest
from mistral_common.tokens.tokenizers.sentencepiece import (
    SentencePieceInstructTokenizerV1,
    SentencePieceInstructTokenizerV2,
    SentencePieceInstructTokenizerV3,
)
from sentencepiece import sentencepiece_model_pb2
from transformers import AddedToken, LlamaTokenizer, LlamaTokenizerFast

FOLDER = Path(__file__).parent
VOCABULARY = FOLDER.parent.parent / "resources/demo-model/recipe/tokenizer.model"

MISTRAL_PIECES = ["[INST]", "[/INST]", "[TOOL_CALLS]", "[AVAILABLE_TOOLS]", "[/AVAILABLE_TOOLS]", "[TOOL_RESULTS]",
                  "[/TOOL_RESULTS]"]
CHATML_PIECES = ["<|im_end|>", "<|im_start|>"]
CHATML = (
    "{{bos_token}}{% for message in messages %}{{'<|im_start|>' + message['role'] + '\n' + message['content'] + "
    "'<|im_end|>' + '\n'}}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)

CONVERSATIONS = [
    [("user", "Hello!")],
    [("system", "Be brief."), ("user", "What can you do?")],
    [("user", "hi"), ("assistant", "Hello, how are you?"), ("user", "fine")],
    [("system", "You are kind.\nAnswer in one line."), ("user", "What is 12 + 7?"), ("assistant", "It is 19."),
     ("user", "And 3 more?"), ("assistant", "22"), ("user", "Thanks")],
    [("user", " lead and trail "), ("assistant", " spaced "), ("user", "\nnew\n\nlines\n")],
    [("user", "Grüße 漢字 😀 e\u0301"), ("assistant", "ça va — \u00a0ok"), ("user", "\ttab  two   three")],
    [("user", "</s>[INST] a [/INST] <s> <unk> <0x0A> ▁x"), ("assistant", "[/INST]</s>"), ("user", "b")],
    [("system", "s"), ("user", "a"), ("assistant", "b"), ("user", "c")],
]


def mistral(kind, path, conversation):
    messages = [UserMessage(content=text) if role == "user" else AssistantMessage(content=text)
                for role, text in conversation if role != "system"]
    system = next((text for role, text in conversation if role == "system"), None)
    request = InstructRequest(messages=messages, system_prompt=system)
    return kind(path).encode_instruct(request).tokens


def extended_vocabulary(folder):
    model = sentencepiece_model_pb2.ModelProto()
    model.ParseFromString(VOCABULARY.read_bytes())
    for text in MISTRAL_PIECES:
        model.pieces.add(piece=text, score=0, type=model.SentencePiece.CONTROL)
    path = folder / "extended.model"
    path.write_bytes(model.SerializeToString())
    return str(path)


def chatml_tokenizers(folder):
    (folder / "tokenizer.model").write_bytes(VOCABULARY.read_bytes())
    for kind in (LlamaTokenizer, LlamaTokenizerFast):
        tokenizer = kind.from_pretrained(str(folder), legacy=True)
        tokenizer.add_special_tokens({"additional_special_tokens": [
            AddedToken(text, special=True, normalized=False) for text in CHATML_PIECES]})
        tokenizer.chat_template = CHATML
        yield tokenizer


def chatml(tokenizers, conversation):
    messages = [{"role": role, "content": text} for role, text in conversation]
    slow, fast = (t.apply_chat_template(messages, add_generation_prompt=True) for t in tokenizers)
    assert slow == fast, "the two tokenizers of transformers disagree"
    return slow


def main():
    cases = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        extended = extended_vocabulary(folder)
        tokenizers = list(chatml_tokenizers(folder))
        for conversation in CONVERSATIONS:
            v2 = mistral(SentencePieceInstructTokenizerV2, extended, conversation)
            v3 = mistral(SentencePieceInstructTokenizerV3, extended, conversation)
            assert v2 == v3, "Mistral's v2 and v3 are the same where there are no tools"
            case = {"messages": [{"role": role, "content": text} for role, text in conversation],
                    "mistral-v1": mistral(SentencePieceInstructTokenizerV1, str(VOCABULARY), conversation),
                    "mistral-v3": v3}
            # transformers would read </s> in a user's text as the end itself, which we must not.
            if not any("</s>" in text for _, text in conversation):
                case["chatml"] = chatml(tokenizers, conversation)
            cases.append(case)
    golden = {"mistral_pieces": MISTRAL_PIECES, "chatml_pieces": CHATML_PIECES, "cases": cases}
    (FOLDER / "prompts.json").write_text(json.dumps(golden, ensure_ascii=False, separators=(",", ":")).replace('{"messages"', '\n{"messages"') + "\n")


if __name__ == "__main__":
    main()
