#!/usr/bin/env bash
# Every C++ file of ours is as .clang-format wants it.
set -euo pipefail
format=$(command -v clang-format-14 || true)
[[ $format ]] || { echo "SKIPPED: clang-format-14 is not installed"; exit 0; }
mapfile -t folders < <(find app engine kernels shaders tests ui -maxdepth 0 2>/dev/null)
find "${folders[@]}" \( -name '*.cpp' -o -name '*.h' -o -name '*.inl' -o -name '*.cu' -o -name '*.cuh' \) \
  -print0 | xargs -0 -n 40 -P "$(nproc)" "$format" --dry-run -Werror
echo "formatted"
