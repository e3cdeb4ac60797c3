#!/usr/bin/env bash
# reference_test.sh AIRCAT: the pages of the target docs say what the JSON Schemas and the tool say.
# shellcheck disable=SC2016 # the backticks are those of Markdown
set -euo pipefail
project=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
aircat=$1
sandbox=$(mktemp -d)
trap 'rm -rf "$sandbox"' EXIT
export XDG_CACHE_HOME=$sandbox/cache
cp -R "$project/catalog" "$project/templates" "$sandbox/"
cd "$sandbox"
page=generated/docs/catalog-reference.md

generate() {
  "$aircat" generate --target docs >output 2>&1 || { cat output; exit 1; }
}

has() {
  grep -qxF -- "$2" "$1" || { echo "$1 lacks: $2"; exit 1; }
}

generate
has "$page" '- **`air`** (string, required)<br>'
has "$page" '- **`media.image`** ([`mediaFacts`](#definitions-media-facts))<br>'
has "$page" '- **`multipleOf`** (integer, default `1`)<br>'
has "$page" '  Example: `{ "minimum": "1:16", "maximum": "16:1" }`'
for kind in model capability task vendor common sizes locale airs; do
  has "$page" "<a id=\"$kind\"></a>"
done
has generated/docs/findings.md '## AC1002: '"$("$aircat" explain | sed -nE 's/^AC1002 +//p')"
[[ $("$aircat" explain | wc -l) -eq $(grep -cE '^## AC[0-9]{4}: ' generated/docs/findings.md) ]] ||
  { echo "findings.md does not have every code once"; exit 1; }

# A schema is an input like any other: a change is noticed, and its texts are escaped.
cat >catalog/schema/locale.json <<'JSON'
{
  "title": "Locale | <b>",
  "description": "locales/<locale>.json: a *text* with `code` and </script>",
  "properties": { "k|`": { "type": ["string", "null"], "description": "an [x](y) `odd" } }
}
JSON
generate
has "$page" '## Locale | &lt;b&gt;'
has "$page" '`locales/<locale>.json`: a \*text\* with `code` and &lt;/script&gt;'
has "$page" '- **`` k|` ``** (string)<br>'
has "$page" '  an \[x\](y) \`odd'

# A broken schema is a finding, and a catalog without schemas has no such page.
echo '{' >catalog/schema/locale.json
if "$aircat" generate --target docs >output 2>&1; then
  echo "a broken schema is accepted"
  exit 1
fi
grep -qE '^catalog/schema/locale.json:[0-9]+:[0-9]+: error: ' output || { cat output; exit 1; }
rm -r catalog/schema
generate
[[ ! -e $page ]] || { echo "a page without schemas"; exit 1; }
