#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test that this machine can run: all of them in a Release build, the
# engine's again under the address, undefined-behaviour and thread sanitizers, and each fuzz target for half a minute.
# Ends non-zero on a failure; the last line is "N passed, N failed, N skipped". SIROCCO_TESTS=full runs the full
# products; SIROCCO_TEST_DATA names the folder with data that is not shipped.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
export LANG=${LANG:-C.UTF-8}
export QT_QPA_PLATFORM=offscreen
if [[ -z ${SIROCCO_TEST_DATA:-} && -d ../shared/data ]]; then
  SIROCCO_TEST_DATA=$(cd ../shared/data && pwd)
  export SIROCCO_TEST_DATA
fi
jobs=$(nproc)
results=$PWD/build/test-results
rm -rf "$results"
mkdir -p "$results"
passed=0 failed=0 skipped=0
problems=() skips=()

fail() {
  failed=$((failed + 1))
  problems+=("$1")
}

# suite NAME LABEL-REGEX PREFIX... : runs the tests of build/NAME whose label matches, adds up what JUnit says.
suite() {
  local name=$1 label=$2 junit=$results/$1.xml rc kind text
  shift 2
  "$@" ctest --preset "$name" -j "$jobs" -L "$label" --timeout 900 --output-junit "$junit"
  rc=$?
  local before=$failed
  while IFS=$'\t' read -r kind text; do
    case $kind in
      passed) passed=$((passed + 1)) ;;
      failed) fail "$name: $text" ;;
      skipped) skipped=$((skipped + 1)) && skips+=("$name: $text") ;;
    esac
  done < <(awk -f cmake/junit.awk "$junit" 2>/dev/null)
  if [[ $rc -ne 0 && $failed -eq $before ]]; then
    fail "$name: ctest ended with $rc"
  fi
}

# build NAME PREFIX... -- CONFIGURE-ARGUMENTS...
build() {
  local name=$1 prefix=()
  shift
  while [[ $1 != -- ]]; do
    prefix+=("$1")
    shift
  done
  shift
  echo "== $name: build"
  "${prefix[@]}" cmake --preset "$name" "$@" >"$results/$name-configure.log" 2>&1 || {
    cat "$results/$name-configure.log"
    fail "$name: cmake could not configure"
    return 1
  }
  "${prefix[@]}" cmake --build --preset "$name" || {
    fail "$name: does not build"
    return 1
  }
  echo "== $name: test"
}

sanitized() {
  local name=$1
  shift
  build "$name" "$@" -- -DSIROCCO_TESTS=ON -DSIROCCO_APP=OFF && suite "$name" . "$@"
}

# Every fuzz target and the coverage of each room counts as a test.
fuzzed() {
  local log=$results/fuzz.log line
  echo "== fuzz: build and run"
  tests/fuzz/run.sh >"$log" 2>&1
  local rc=$? before=$failed
  grep '^fuzz\.' "$log"
  while read -r line; do
    case $line in
      *FOUND* | *" is below "*) fail "$line" ;;
      *) passed=$((passed + 1)) ;;
    esac
  done < <(grep '^fuzz\.' "$log")
  if [[ $rc -ne 0 && $failed -eq $before ]]; then
    tail -n 30 "$log"
    fail "fuzz: tests/fuzz/run.sh ended with $rc"
  fi
}

if cmake/install_packages.sh run test; then
  build release -- -DSIROCCO_TESTS=ON -DSIROCCO_APP=ON && suite release .
  sanitized asan
  # Some kernels place mappings where the thread sanitizer of this compiler does not expect them.
  fixed_addresses=()
  setarch "$(uname -m)" -R true 2>/dev/null && fixed_addresses=(setarch "$(uname -m)" -R)
  sanitized tsan "${fixed_addresses[@]}"
  fuzzed
else
  fail "packages could not be installed"
fi

echo
[[ ${#skips[@]} -eq 0 ]] || printf 'Skipped  %s\n' "${skips[@]}"
[[ ${#problems[@]} -eq 0 ]] || printf 'FAILED   %s\n' "${problems[@]}"
echo "Took $((SECONDS / 60)) min $((SECONDS % 60)) s."
echo "$passed passed, $failed failed, $skipped skipped"
[[ $failed -eq 0 && $passed -gt 0 ]]
