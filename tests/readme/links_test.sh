#!/usr/bin/env bash
# links_test.sh AIRCAT: links between the pages lead somewhere; the README names every command of the tool
# and no other, the page about targets every name that a provider's template sees and no other.
set -euo pipefail
project=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
aircat=$1
cd "$project"
failed=0

wrong() {
  echo "$*" >&2
  failed=1
}

# The headings of a page as the anchors that they get.
anchors() {
  sed -nE 's/^#+ +//p' "$1" | tr '[:upper:]' '[:lower:]' | sed -E 's/[^a-z0-9 _-]//g; s/ /-/g'
  sed -nE 's/.*<a id="([^"]+)".*/\1/p' "$1"
}

# Where the links of a page lead; what is code is no link.
# shellcheck disable=SC2016 # the backticks are those of Markdown
targets() {
  sed -E 's/`[^`]*`//g' "$1" | grep -oE '\]\([^)]+\)' | sed -E 's/^\]\(//; s/\)$//'
}

check_links() {
  local page=$1 target file anchor
  while IFS= read -r target; do
    [[ $target != http*://* ]] || continue
    file=${target%%#*}
    anchor=
    [[ $target != *'#'* ]] || anchor=${target#*#}
    [[ -z $file ]] || file=$(dirname -- "$page")/$file
    if [[ ! -e ${file:-$page} ]]; then
      wrong "$page links to $target, which does not exist"
    elif [[ -n $anchor ]] && ! grep -qxF -- "$anchor" <(anchors "${file:-$page}"); then
      wrong "$page links to $target, and that page has no such heading"
    fi
  done < <(targets "$page")
}

check_commands() {
  local shown offered
  offered=$("$aircat" --help | awk '/^Subcommands:/ { on = 1; next } on && /^  [a-z]/ { print $1 } /^$/ { on = 0 }' | sort)
  shown=$(sed -nE 's/^\| `aircat ([a-z-]+).*/\1/p' README.md | sort -u)
  [[ -n $offered && $shown == "$offered" ]] ||
    wrong "README.md lists the commands $(xargs <<<"$shown"); there are $(xargs <<<"$offered")"
}

check_names() {
  local page=docs/writing-a-target.md shown offered
  offered=$("$aircat" data openai/sora-2 2>/dev/null | sed -n '/^  "provider": {/,/^  }/p' |
    sed -nE 's/^ {6}"([a-z_]+)".*/\1/p' | sort -u)
  shown=$(sed -n '/^### Of a provider/,/^A node/p' "$page" | sed -nE '/^\| `/s/^\|([^|]+)\|.*/\1/p' |
    grep -oE '[a-z_]+' | sort -u)
  [[ -n $offered && $shown == "$offered" ]] ||
    wrong "$page and aircat data disagree: $(diff <(echo "$shown") <(echo "$offered") | grep '^[<>]' | xargs)"
}

for page in ./*.md docs/*.md generated/docs/*.md; do
  check_links "$page"
done
check_commands
check_names
exit "$failed"
