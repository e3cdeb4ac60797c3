#!/usr/bin/env bash
# toolkit_test.sh AIRCAT: translate-toolkit, which is not ours, reads what is exported of the project's own
# locales, and finds no fault in them; what it writes is imported as what it was.
set -euo pipefail
project=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
aircat=$(realpath "$1")
sandbox=$(mktemp -d)
trap 'rm -rf "$sandbox"' EXIT
cd "$sandbox"
cp -R "$project/catalog" .
mkdir exported before
locales=$(cd catalog/locales && basename -s .json -- *.json)
units=0

# What a person would see as a fault of the panel; the rest of pofilter is about style.
filters=(blank brackets doublespacing emails endwhitespace escapes newlines numbers printf
  pythonbraceformat startwhitespace tabs untranslated urls variables xmltags)

main() {
  local locale
  for locale in $locales; do
    export_to "$locale" "exported/$locale.xlf"
    export_to "$locale" "exported/$locale.csv"
    export_to "$locale" "before/$locale.json"
    units=$((units + $(grep -c '<trans-unit' "exported/$locale.xlf")))
  done
  [[ $units -gt 100 ]] || fail "only $units units"
  check_conversion xlf xliff2po po2xliff
  check_conversion csv csv2po po2csv
  check_filters
  echo "$units units"
}

# export_to LOCALE FILE
export_to() {
  "$aircat" translations export --locale "$1" --out "$2" 2>>log || { cat log >&2; fail "cannot export $1"; }
}

# check_conversion ENDING TO_PO FROM_PO: there and back.
check_conversion() {
  mkdir "$1" "$1/po" "$1/back"
  cp exported/*."$1" "$1/"
  quietly "$2" -i "$1" -o "$1/po"
  [[ $(cat "$1"/po/*.po | msgids) -eq $units ]] || fail "$2 makes $(cat "$1"/po/*.po | msgids) of $units units"
  ! grep -A2 '^#, fuzzy' "$1"/po/*.po | grep -qE 'msgid ".+"' || fail "$2 takes a unit for a draft"
  quietly "$3" -i "$1/po" -o "$1/back"
  local locale
  for locale in $locales; do
    rm "catalog/locales/$locale.json"
    "$aircat" translations import "$1/back/$locale".* --locale "$locale" --strict
    export_to "$locale" "$1/$locale.json"
    diff "before/$locale.json" "$1/$locale.json" || fail "$locale differs after $2 and $3"
  done
}

# Messages of PO files but for their headers.
msgids() {
  awk '/^msgid ""$/ { getline; if ($0 ~ /^"/) n++; next } /^msgid / { n++ } END { print n + 0 }'
}

check_filters() {
  mkdir good bad
  filter exported/*.xlf good
  [[ -z $(faults good) ]] || fail "pofilter finds: $(faults good)"
  sed 's/\(<target state="translated">[^<]*\)16:9/\117:9/' "exported/$(head -n 1 <<<"$locales").xlf" >bad.xlf
  filter bad.xlf bad
  [[ $(faults bad) == *numbers* ]] || fail "pofilter does not find what is broken"
}

# filter FILE… FOLDER: units with faults, with the faults in notes.
filter() {
  local file folder=${*: -1}
  for file in "${@:1:$#-1}"; do
    quietly pofilter "${filters[@]/#/--test=}" -i "$file" -o "$folder/$(basename "$file")"
  done
}

faults() {
  cat "$1"/* 2>/dev/null | grep -o 'from="pofilter">[^<]*' || true
}

# These programs say what they do on standard error, and end with 0 when they fail.
quietly() {
  "$@" --progress=none 2>&1 | { ! grep . >&2; } || fail "$1 is not content"
}

fail() {
  echo "$*" >&2
  exit 1
}

main
