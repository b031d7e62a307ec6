#!/usr/bin/env bash
# Every shell script of ours parses, and shellcheck has nothing to say.
set -euo pipefail
mapfile -t scripts < <(printf '%s\n' run.sh test.sh .ci/run && find cmake tests resources installer -name '*.sh')
for script in "${scripts[@]}"; do
  bash -n "$script"
done
command -v shellcheck >/dev/null || { echo "SKIPPED: shellcheck is not installed (bash -n found nothing)"; exit 0; }
shellcheck "${scripts[@]}"
echo "${#scripts[@]} scripts are sound"
