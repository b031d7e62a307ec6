#!/usr/bin/env bash
# Brings the translations up to what the sources say now: new texts come in as unfinished, old ones go.
#   resources/translations/update.sh [FOLDER]      FOLDER: where sirocco_*.ts are, beside this script unless given
# Then translate what is marked unfinished, with linguist or by hand; the test lint.translations looks at the same.
# English has only what depends on a number, since everything else is what the sources say.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(realpath "${1:-$root/resources/translations}")
lupdate=$(command -v lupdate6 || command -v /usr/lib/qt6/bin/lupdate || command -v lupdate)

cd "$root"
for language in de fr es it en; do
  file=$folder/sirocco_$language.ts
  options=(-silent -no-obsolete -locations none -source-language en -target-language "$language" -I "$root")
  [ "$language" = en ] && options+=(-pluralonly)
  "$lupdate" "${options[@]}" app ui -ts "$file"
done
