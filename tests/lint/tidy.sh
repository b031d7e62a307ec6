#!/usr/bin/env bash
# clang-tidy finds nothing in the sources of engine, app and ui: tidy.sh BUILD-FOLDER. A file whose text, headers of ours
# and checks are as they were when it passed is not looked at again. The three checks that take more time than all the
# others together run with SIROCCO_TESTS=full only.
set -euo pipefail
build=$1
root=$PWD
tidy=$(command -v clang-tidy-14 || true)
[[ $tidy ]] || { echo "SKIPPED: clang-tidy-14 is not installed"; exit 0; }
[[ -f $build/build.ninja && -f $build/compile_commands.json ]] || { echo "SKIPPED: not built with Ninja"; exit 0; }
checks=-performance-unnecessary-value-param,-bugprone-reserved-identifier,-bugprone-stringview-nullptr
[[ ${SIROCCO_TESTS:-} != full ]] || checks=
passed=$build/tidy-passed$([[ $checks ]] || echo -full)
mkdir -p "$passed"

# One line a source: the source and the headers of ours that it read when it was compiled. A compiler cache may have
# made their paths relative to the build folder.
up=$(realpath --relative-to="$build" "$root")/
sources=$(ninja -C "$build" -t deps | awk -v root="$root/" -v build="$build/" -v up="$up" '
  function absolute(path) { return index(path, up) == 1 ? root substr(path, length(up) + 1) : path }
  function ours(path) { return index(path, root) == 1 && index(path, build) != 1 }
  function done() { if (line != "") print line; line = "" }
  /^[^ ].*: #deps/ { done(); first = 1; next }
  /^ / {
    path = absolute($1)
    if (first) { first = 0; keep = ours(path) && path ~ "^" root "(engine|app|ui)/.*[.]cpp$"; if (keep) line = path; next }
    if (keep && ours(path)) line = line " " path
  }
  END { done() }' | sort -u -k1,1)

todo=()
while read -r source headers; do
  # shellcheck disable=SC2086  # paths below the checkout, split on purpose
  key=$(cat .clang-tidy "$source" $headers | sha256sum | cut -c1-24)
  stamp=$passed/$(basename "$source").$key
  [[ -f $stamp ]] || todo+=("$source" "$stamp")
done <<<"$sources"
total=$(wc -l <<<"$sources")
echo "clang-tidy: $((${#todo[@]} / 2)) of $total sources to look at"
[[ ${#todo[@]} -gt 0 ]] || exit 0

# clang 14 refuses __builtin_cpu_supports("f16c"), which g++ knows.
# shellcheck disable=SC2016  # expanded by the inner shell
printf '%s\0' "${todo[@]}" | xargs -0 -n 2 -P "$(nproc)" bash -c '
  out=$("$0" -p "$1" --quiet "--checks=$2" --extra-arg=-Wno-error --extra-arg=-Wno-unknown-warning-option \
    "--extra-arg=-D__builtin_cpu_supports(feature)=true" "$3" 2>/dev/null) &&
    touch "$4" || { echo "$3"; echo "$out"; exit 1; }' "$tidy" "$build" "$checks"
