#!/usr/bin/env bash
# page_test.sh AIRCAT PAGE: does what the page tells a person to do, in a copy of the checkout.
#  - ```console: each line `$ …` is run in one shell, and the lines behind it are what it must print.
#    A command that fails fails the page. `$ ./dev …` is what runs this test, so it is not run, but for
#    `./dev install FOLDER`, which installs this build.
#  - A paragraph that ends with a path in backticks and a colon, and a fenced block behind it: a file, written
#    there.
# Any other block with commands in it is an error: it would never be run. With AIRCAT_ACCEPT=1 the page
# takes what the commands print.
set -euo pipefail
project=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
aircat=$1
build=$(cd -- "$(dirname -- "$aircat")/../.." && pwd -P)
page=${2:-README.md}
[[ $page == /* ]] || page=$project/$page
sandbox=$(mktemp -d)
trap 'rm -rf "$sandbox"' EXIT
produced=$sandbox/page.md
checkout=$sandbox/aircat

main() {
  mkdir -p "$checkout/build/dev"
  cp -R "$project/catalog" "$project/templates" "$checkout/"
  ln -s "$build/generator" "$build/tests" "$build/examples" "$checkout/build/dev/"
  export HOME=$sandbox XDG_CACHE_HOME=$sandbox/cache NO_COLOR=1
  cd "$checkout"
  "$aircat" generate >/dev/null 2>&1
  exec 3<"$page"
  walk >"$produced"
  if diff -u --label shown --label printed "$page" "$produced" >"$sandbox/diff"; then
    [[ $commands -gt 0 ]] || fail "the page shows no command"
    echo "$commands commands, $files files"
  elif [[ -n ${AIRCAT_ACCEPT:-} ]]; then
    cp "$produced" "$page"
    echo "accepted ${page#"$project/"}"
  else
    cat "$sandbox/diff"
    fail "the page does not show what its commands print; ./dev accept takes it over"
  fi
}

# Reads the page line by line and prints it with the outputs that came.
walk() {
  local line before="" language
  commands=0 files=0
  while IFS= read -r line <&3; do
    printf '%s\n' "$line"
    if [[ $line == '```'* ]]; then
      language=${line#'```'}
      if [[ $language == console ]]; then
        console_block
      elif [[ $before =~ \`([a-z][A-Za-z0-9_./-]*)\`:$ ]]; then
        file_block "${BASH_REMATCH[1]}"
      else
        other_block "$language"
      fi
    fi
    [[ -z $line ]] || before=$line
  done
}

console_block() {
  local line skipping=0
  while IFS= read -r line <&3 && [[ $line != '```' ]]; do
    if [[ $line == '$ ./dev install '* ]]; then
      printf '%s\n' "$line"
      run "cmake --install '$build' --prefix ${line#'$ ./dev install '} >/dev/null"
      skipping=0
    elif [[ $line == '$ ./dev '* ]]; then
      printf '%s\n' "$line"
      skipping=0
    elif [[ $line == '$ '* ]]; then
      printf '%s\n' "$line"
      run "${line#'$ '}"
      skipping=1
    elif [[ $skipping -eq 0 ]]; then
      printf '%s\n' "$line"
    fi
  done
  printf '%s\n' '```'
}

# In this shell, so that `cd` and `export` last.
run() {
  commands=$((commands + 1))
  local status=0
  set +e +o pipefail # as in a person's shell
  eval "$1" >"$sandbox/output" 2>&1 </dev/null 3<&-
  status=$?
  set -e -o pipefail
  normalise <"$sandbox/output"
  [[ $status -eq 0 ]] || { cat "$sandbox/output" >&2; fail "exit code $status of: $1"; }
}

# What differs from run to run.
normalise() {
  sed -E -e 's/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/2f1d6c3e-9a47-4c58-8b0d-5e7a1f90c2b4/g' \
    -e 's/\([0-9]+\.[0-9]{2} s\)/(0.05 s)/g' -e 's/127\.0\.0\.1:[0-9]+/127.0.0.1:8080/g' \
    -e 's/-[0-9a-f]{8}\.png/-2f1d6c3e.png/g' -e 's/_[0-9]{8}T[0-9]{6}Z/_20261121T205026Z/g'
}

file_block() {
  local line
  files=$((files + 1))
  mkdir -p "$(dirname -- "$1")"
  : >"$1"
  while IFS= read -r line <&3 && [[ $line != '```' ]]; do
    printf '%s\n' "$line"
    printf '%s\n' "$line" >>"$1"
  done
  printf '%s\n' '```'
}

other_block() {
  local line
  [[ $1 =~ ^(json|yaml|text|mustache|cpp|typescript)$ ]] ||
    fail "a block of '$1' is not run; commands belong into a block of console"
  while IFS= read -r line <&3 && [[ $line != '```' ]]; do
    printf '%s\n' "$line"
    [[ $line != '$ '* ]] || fail "not run, because its block is no block of console: $line"
  done
  printf '%s\n' '```'
}

fail() {
  echo "${page#"$project/"}: $*" >&2
  exit 1
}

main
