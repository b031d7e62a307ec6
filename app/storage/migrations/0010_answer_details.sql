-- What an answer was made with, beside its sampling: enough to make it again.
--
-- JSON: engine (its version), device, device_name, kv_type, context, prompt_template, max_tokens, system_prompt (as
-- sent), cut (as in prompt_cuts; absent: everything was sent), summary (that was sent in its place), begun_tokens and
-- begun_length (what an earlier run of the same answer had written, in tokens and in UTF-16 units), prompt_hash (of the
-- prompt's ids), row_kinds (lengths of runs: prefill rows, decode rows, prefill rows …). NULL: of an older version, or it
-- never ran. The numbers of `stats` have prefill_tokens and seconds as well.
ALTER TABLE messages ADD COLUMN details TEXT;
ALTER TABLE comparisons ADD COLUMN details TEXT; -- of all its lanes
