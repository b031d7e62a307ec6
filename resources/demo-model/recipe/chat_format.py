"""Mixtral's v1 instruct format in token ids. Each part is encoded on its own, as Mistral's tokenizer does."""

TEMPLATE = (
    "{%- if messages[0]['role'] == 'system' %}{%- set system_message = messages[0]['content'] %}{%- set loop_messages = messages[1:] %}"
    "{%- else %}{%- set loop_messages = messages %}{%- endif %}{{- bos_token }}"
    "{%- for message in loop_messages %}"
    "{%- if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}{{- raise_exception('Conversation roles must alternate user/assistant/user/assistant/...') }}{%- endif %}"
    "{%- if message['role'] == 'user' %}{%- if loop.first and system_message is defined %}{{- ' [INST] ' + system_message + '\\n\\n' + message['content'] + ' [/INST]' }}"
    "{%- else %}{{- ' [INST] ' + message['content'] + ' [/INST]' }}{%- endif %}"
    "{%- elif message['role'] == 'assistant' %}{{- ' ' + message['content'] + eos_token }}"
    "{%- else %}{{- raise_exception('Only user and assistant roles are supported, with the exception of an initial system message!') }}{%- endif %}{%- endfor %}")


def encode(tokenizer, turns, system=None):
    """Ids, and for each id the length of the answer that it belongs to, or 0 where there is nothing to learn. An answer of
    None ends the prompt."""
    ids, learn = [tokenizer.bos_id()], [0]
    for i, (user, answer) in enumerate(turns):
        if i == 0 and system:
            user = f"{system}\n\n{user}"
        part = tokenizer.encode(f"[INST] {user} [/INST]")
        ids, learn = ids + part, learn + [0] * len(part)
        if answer is not None:
            part = tokenizer.encode(answer) + [tokenizer.eos_id()]
            ids, learn = ids + part, learn + [len(part)] * len(part)
    return ids, learn
