#!/usr/bin/env bash
# Plants a missing text, an unfinished one and a lost place for a value, and sees that translations.sh finds each.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here"/../../resources/translations/sirocco_*.ts "$work"

out=$("$here/translations.sh" "$work") || { echo "fails before anything was planted: $out"; exit 1; }
case $out in *SKIPPED*) echo "$out"; exit 0 ;; esac

# The first message of German goes, the first translation of French empties, the first %1 of Italian becomes %2.
awk '/<message/ && !gone { skip = 1 } !skip { print } /<\/message>/ { if (skip) gone = 1; skip = 0 }' \
  "$here/../../resources/translations/sirocco_de.ts" >"$work/sirocco_de.ts"
sed -i '0,/<translation>[^<]*</s//<translation type="unfinished"></' "$work/sirocco_fr.ts"
sed -i '0,/\(<translation>[^<]*\)%1/s//\1%2/' "$work/sirocco_it.ts"
if out=$("$here/translations.sh" "$work"); then
  echo "nothing was found"
  exit 1
fi
for expected in "sirocco_de.ts: not translated" "sirocco_fr.ts: not translated" "sirocco_it.ts: other places"; do
  case $out in
    *"$expected"*) ;;
    *) echo "not found: $expected, in: $out"; exit 1 ;;
  esac
done
