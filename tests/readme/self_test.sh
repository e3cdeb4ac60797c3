#!/usr/bin/env bash
# shellcheck disable=SC2016 # the pages hold backticks and dollars
# self_test.sh AIRCAT: page_test.sh passes a good page and fails each way in which a page can be wrong.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
aircat=$1
sandbox=$(mktemp -d)
trap 'rm -rf "$sandbox"' EXIT

# page TEXT: whether such a page passes; its words are in `output`.
page() {
  printf '%b\n' "$1" >"$sandbox/page.md"
  output=$(env -u AIRCAT_ACCEPT bash "$here/page_test.sh" "$aircat" "$sandbox/page.md" 2>&1)
}

passes() {
  page "$1" || { echo "should pass: $1"; echo "$output"; exit 1; }
}

fails() {
  ! page "$2" || { echo "should fail: $2"; exit 1; }
  grep -qF -- "$1" <<<"$output" || { echo "fails without saying '$1':"; echo "$output"; exit 1; }
}

passes '```console\n$ cd catalog && echo here\nhere\n$ basename "$PWD"\ncatalog\n```'
passes 'The file `notes/a.txt`:\n\n```text\nhello\n```\n\n```console\n$ cat notes/a.txt\nhello\n```'
passes '```console\n$ ./dev test\n$ true\n```'
fails 'exit code 3' '```console\n$ build/dev/generator/cli/aircat nonsense\n```'
fails 'does not show' '```console\n$ echo one\ntwo\n```'
fails 'does not show' '```console\n$ true\nsomething\n```'
fails 'does not show' '```console\n$ echo one\n```'
fails 'is not run' '```sh\naircat check\n```'
fails 'not run' '```text\n$ aircat check\n```\n\n```console\n$ true\n```'
fails 'shows no command' 'Only words.'
