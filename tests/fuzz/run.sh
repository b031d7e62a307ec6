#!/usr/bin/env bash
# Builds the fuzz targets, makes their seeds, runs each of them and reports the line coverage of engine/io and
# engine/text by all inputs that were found:
#   tests/fuzz/run.sh                    30 seconds a target
#   tests/fuzz/run.sh --seconds 300
#   tests/fuzz/run.sh --runs 1000000     so many inputs a target, however long it takes
# Ends non-zero on a finding, whose input is kept in build/fuzz/findings, or below 85 % of the lines. The corpus stays in
# build/fuzz/corpus and grows from run to run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
limit=(-max_total_time=30)
while [[ $# -gt 0 ]]; do
  case $1 in
    --seconds) limit=("-max_total_time=$2") && shift 2 ;;
    --runs) limit=("-runs=$2") && shift 2 ;;
    *) echo "usage: tests/fuzz/run.sh [--seconds N | --runs N]" >&2 && exit 2 ;;
  esac
done
least=85
work=build/fuzz
targets=(gguf folder tokenizer prompt)

export LLVM_PROFILE_FILE=/dev/null
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz
mkdir -p "$work/findings" "$work/profiles"
rm -rf "$work/profiles"/*
LLVM_PROFILE_FILE=$work/profiles/seeds.profraw "$work/bin/make_seeds" "$work/seeds"

fuzz() {
  local target=$1 log=$work/$1.log
  mkdir -p "$work/corpus/$target"
  if ! "$work/bin/fuzz_$target" "${limit[@]}" -max_len=65536 -rss_limit_mb=2048 -timeout=20 -print_final_stats=1 \
    "-artifact_prefix=$work/findings/$target-" "$work/corpus/$target" "$work/seeds/$target" >"$log" 2>&1; then
    tail -n 60 "$log"
    echo "fuzz.$target: FOUND SOMETHING; the input is in $work/findings"
    return 1
  fi
  # Each input of the corpus once, for the coverage.
  LLVM_PROFILE_FILE=$work/profiles/$target.profraw "$work/bin/fuzz_$target" -runs=0 "$work/corpus/$target" \
    "$work/seeds/$target" >/dev/null 2>&1
  echo "fuzz.$target: nothing found in $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") runs"
}
export -f fuzz
failed=0
running=0
for target in "${targets[@]}"; do
  fuzz "$target" &
  running=$((running + 1))
  if [[ $running -ge $(nproc) ]]; then
    wait -n || failed=1
    running=$((running - 1))
  fi
done
while [[ $running -gt 0 ]]; do
  wait -n || failed=1
  running=$((running - 1))
done

llvm-profdata-14 merge -sparse "$work/profiles"/*.profraw -o "$work/all.profdata"
objects=()
for target in "${targets[@]}"; do
  objects+=(-object "$work/bin/fuzz_$target")
done
report=$(llvm-cov-14 report "$work/bin/make_seeds" "${objects[@]}" "-instr-profile=$work/all.profdata")
for room in engine/io engine/text; do
  # Columns: file, regions, missed, cover, functions, missed, executed, lines, missed, cover …
  files=$(awk -v room="$room/" 'index($1, room) > 0 { print }' <<<"$report")
  lines=$(awk '{ all += $8; missed += $9 } END { printf "%.1f%%", all ? 100 * (all - missed) / all : 0 }' <<<"$files")
  echo "fuzz.coverage: $room $lines of the lines"
  awk '{ printf "  %-34s %s\n", $1, $10 }' <<<"$files"
  if awk -v lines="${lines%\%}" -v least="$least" 'BEGIN { exit !(lines < least) }'; then
    echo "fuzz.coverage: $room is below $least %"
    failed=1
  fi
done
exit "$failed"
