#!/usr/bin/env bash
# Installs what is missing of cmake/packages.txt: `install_packages.sh run` for the programs, `run test` for all.
# Touches neither apt nor the network when everything is there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

wanted=()
while read -r package kind; do
  [[ " $* " == *" $kind "* ]] && wanted+=("$package")
done < <(grep -vE '^[[:space:]]*(#|$)' "$here/packages.txt")

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "Not a Debian system: nothing installed. Needed, under Debian's names: ${wanted[*]}" >&2
  exit 0
fi

declare -A present=()
while read -r package; do
  present[$package]=1
done < <(dpkg-query -W -f '${Package} ${Status}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/ install ok installed$//p')
missing=()
for package in "${wanted[@]}"; do
  [[ ${present[$package]:-} ]] || missing+=("$package")
done
[[ ${#missing[@]} -gt 0 ]] || exit 0

echo "Installing ${#missing[@]} Debian packages: ${missing[*]}" >&2
as_root=()
if [[ $EUID -ne 0 ]]; then
  if ! command -v sudo >/dev/null; then
    echo "Neither root nor sudo. Please run as root: apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi
apt() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@"
}
install_missing() {
  apt update && apt install -y --no-install-recommends "${missing[@]}"
}
if ! install_missing; then
  echo "apt-get failed; once more in 10 seconds." >&2
  sleep 10
  install_missing
fi
