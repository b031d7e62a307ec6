#!/usr/bin/env bash
# Installs what is missing, builds Release and opens the window with the built-in demo model; without a display it
# starts a conversation in the terminal instead. Arguments are handed on to the window.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export LANG=${LANG:-C.UTF-8}

cmake/install_packages.sh run
# A build folder that ./test.sh has made keeps its tests; a new one does without.
[[ -f build/release/CMakeCache.txt ]] || cmake --preset release -DSIROCCO_TESTS=OFF
cmake --build --preset release --target sirocco sirocco-cli

if [[ -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} ]]; then
  echo "No display (neither DISPLAY nor WAYLAND_DISPLAY is set): starting the conversation in this terminal." >&2
  exec build/release/bin/sirocco-cli chat demo
fi
if [[ -z ${DISPLAY:-} ]]; then
  export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-wayland}
fi
exec build/release/bin/sirocco "$@"
