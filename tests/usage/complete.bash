#!/usr/bin/env bash
# complete.bash SCRIPT: completes each command line on standard input as bash does; prints `line|word`.
# A program that completes is told the words that readline finds, and readline breaks at `=` too.
set -euo pipefail
# shellcheck source=/dev/null
source "$1"
while IFS= read -r line; do
  read -ra COMP_WORDS <<<"${line//=/ = }"
  [[ $line != *' ' && $line != *'=' ]] || COMP_WORDS+=('')
  # Behind a `=` at the end the word to complete is the sign itself.
  [[ $line != *'=' ]] || unset 'COMP_WORDS[-1]'
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  COMPREPLY=()
  _aircat aircat "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" || true # compopt works only for readline
  [[ ${#COMPREPLY[@]} -eq 0 ]] || printf "$line|%s\n" "${COMPREPLY[@]}"
done
