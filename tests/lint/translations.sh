#!/usr/bin/env bash
# Every text of the window in every language: lupdate reads the sources into a copy of the translations, and nothing
# may be new there, left over or unfinished; and what is filled in at run time is filled in everywhere.
#   tests/lint/translations.sh [FOLDER]      FOLDER: where sirocco_*.ts are, resources/translations unless given
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
folder=$(realpath "${1:-$root/resources/translations}")
if ! [ -x /usr/lib/qt6/bin/lupdate ] && ! command -v lupdate >/dev/null; then
  echo "SKIPPED: lupdate is not installed"
  exit 0
fi
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp "$folder"/sirocco_*.ts "$copy"
"$root/resources/translations/update.sh" "$copy"

failed=0
awk -f "$here/translations.awk" "$copy"/sirocco_*.ts | sed "s|^$copy/||" || failed=1
for file in "$folder"/sirocco_*.ts; do
  if ! cmp -s "$file" "$copy/$(basename "$file")"; then
    echo "$(basename "$file") is not what resources/translations/update.sh makes of the sources"
    failed=1
  fi
done
exit $failed
