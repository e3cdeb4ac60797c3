#!/usr/bin/env bash
# dev_test.sh CASE: runs one of the cases below on a copy of ./dev. What ./dev calls are stand-ins
# that write down how they were called; what the machine really has plays no part.
set -euo pipefail
project=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
sandbox=$(mktemp -d)
trap 'rm -rf "$sandbox"' EXIT
calls=$sandbox/calls
copy="$sandbox/a clone" # with a space, as a folder may have

main() {
  mkdir -p "$sandbox/bin" "$copy/.ci"
  cp "$project/dev" "$copy/dev"
  add_suite typescript
  mkdir -p "$copy/templates/site/validators"
  echo '{}' >"$copy/templates/site/validators/package-lock.json"
  add_script translations/toolkit_test.sh TOOLKIT_FAILS
  add_script package/package_test.sh PACKAGE_FAILS
  mkdir -p "$copy/tests/fuzz/seeds/a_fuzz"
  touch "$copy/tests/fuzz/seeds/a_fuzz/seed" "$calls"
  unset AIRCAT_FUZZ_SECONDS AIRCAT_SAME_ADDRESSES CHROMIUM CI
  export calls copy PATH="$sandbox/bin:$PATH"
  write_stand_ins
  "case_$1"
}

# add_suite NAME: a suite of Node's tests.
add_suite() {
  mkdir -p "$copy/tests/$1"
  echo '{}' | tee "$copy/tests/$1/package.json" >"$copy/tests/$1/package-lock.json"
}

# add_script FILE VARIABLE: a test that is a script; it fails when the variable is set.
# shellcheck disable=SC2016 # the script expands it itself
add_script() {
  mkdir -p "$copy/tests/${1%/*}"
  printf '#!/bin/bash\necho %s "$@" >>"$calls"\n[[ -z ${%s:-} ]]\n' "$(basename "$1" .sh)" "$2" \
    >"$copy/tests/$1"
  chmod +x "$copy/tests/$1"
}

# --- Stand-ins: their behaviour is set by environment variables -----------------------------------

# shellcheck disable=SC2016 # the stand-ins expand their bodies themselves
write_stand_ins() {
  # MISSING: packages that are not installed.
  stand_in dpkg-query 'for p in "${@:4}"; do
    [[ " ${MISSING:-} " == *" $p "* ]] || echo "installed $p"
  done'
  # UNKNOWN: the package lists are empty until they are updated.
  stand_in apt-get 'if [[ "$*" == *update* ]]; then touch "$copy/updated"; exit 0; fi
  if [[ -n ${UNKNOWN:-} && ! -f $copy/updated ]]; then echo "E: Unable to locate" >&2; exit 100; fi
  if [[ -n ${APT_FAILS:-} ]]; then echo "E: disk full" >&2; exit 100; fi
  if [[ -n ${NODE_AFTER:-} && $* != *--simulate* ]]; then echo "$NODE_AFTER" >"$copy/node"; fi'
  stand_in id 'echo "${USER_ID:-0}"'
  stand_in sudo '"$@"'
  stand_in node 'if [[ -f $copy/node ]]; then cat "$copy/node"; else echo "${NODE:-v18.20.4}"; fi'
  stand_in npm 'if [[ $1 == ci ]]; then mkdir -p node_modules; exit "${NPM_CI_FAILS:-0}"; fi
  echo "# pass 5"; echo "# fail ${NPM_FAILS:-0}"; exit "${NPM_FAILS:-0}"'
  # cmake configures build/PRESET and "builds" an aircat that fails at the verb in AIRCAT_FAILS.
  stand_in cmake 'if [[ $1 == --fresh ]]; then
    [[ $3 != "${CONFIGURE_FAILS:-}" ]] || exit 1
    mkdir -p "build/$3/generator/cli"; touch "build/$3/build.ninja"
    echo "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" >"build/$3/CMakeCache.txt"; exit 0
  fi
  [[ $1 != --install ]] || exit "${INSTALL_FAILS:-0}"
  printf "%s\n" "#!/bin/bash" "echo aircat \"\$@\" >>\"\$calls\"" \
    "echo what went wrong" "[[ \$1 != \"\${AIRCAT_FAILS:-}\" ]]" >"$2/generator/cli/aircat"
  chmod +x "$2/generator/cli/aircat"
  if [[ $2 == build/fuzz && -z ${NO_FUZZERS:-} ]]; then
    printf "%s\n" "#!/bin/bash" "echo fuzzing \"\$@\" >>\"\$calls\"" >"$2/a_fuzz"
    chmod +x "$2/a_fuzz"
  fi
  printf "%s\n" "#!/bin/bash" "echo benchmark >>\"\$calls\"" >"$2/a_bench"; chmod +x "$2/a_bench"
  [[ $2 != "build/${BUILD_FAILS:-}" ]]'
  stand_in cpack 'mkdir -p "$4"; touch "$4/aircat.deb"; exit "${CPACK_FAILS:-0}"'
  stand_in ctest 'failed=${CTEST_FAILS:-0}
  echo "50% tests passed, $failed tests failed out of 10"
  echo "Total Test time (real) =   0.01 sec"; exit "$failed"'
  stand_in clang-format-14 'exit "${LAYOUT_FAILS:-0}"'
  stand_in shellcheck 'exit "${SHELLCHECK_FAILS:-0}"'
  stand_in chromium ''
}

# stand_in NAME BODY
# shellcheck disable=SC2016
stand_in() {
  printf '#!/bin/bash\necho %s "$@" >>"$calls"\n%s\n' "$1" "$2" >"$sandbox/bin/$1"
  chmod +x "$sandbox/bin/$1"
}

# --- Expectations ---------------------------------------------------------------------------------

# dev ARGUMENT…: leaves `output` and `status`; runs elsewhere and with nothing on its stdin.
dev() {
  status=0
  output=$(cd / && "$copy/dev" "$@" 2>&1 </dev/null) || status=$?
}

expect_status() {
  [[ $status -eq $1 ]] || fail "exit code $status, not $1"
}

expect_output() {
  grep -qE -- "$1" <<<"$output" || fail "no '$1' in the output"
}

expect_call() {
  grep -qE -- "$1" "$calls" || fail "nothing called '$1'"
}

expect_no_call() {
  ! grep -qE -- "$1" "$calls" || fail "something called '$1'"
}

fail() {
  printf '%s\n--- output\n%s\n--- calls\n' "$1" "$output"
  cat "$calls"
  exit 1
}

# --- Cases ----------------------------------------------------------------------------------------

case_help_lists_every_verb() {
  dev help
  expect_status 0
  local listed defined
  listed=$(sed -nE 's/^  ([a-z]+)  .*/\1/p' <<<"$output")
  defined=$(sed -nE 's/^verb_([a-z]+)\(\).*/\1/p' "$project/dev")
  [[ "$listed" == "$defined" ]] || fail "help lists $listed; dev has $defined"
  [[ $(wc -w <<<"$listed") -ge 10 ]] || fail "too few verbs"
  dev
  expect_output '^usage:'
}

case_unknown_verb_is_a_usage_error() {
  dev tset
  expect_status 3
  expect_output "no 'tset'.*dev help"
  expect_no_call .
}

case_setup_with_everything_there_calls_no_apt() {
  dev setup
  expect_status 0
  expect_no_call '^apt-get'
}

case_setup_installs_only_what_is_missing() {
  MISSING="g++ clang-tidy" dev setup
  expect_status 0
  expect_output 'installing g\+\+ clang-tidy'
  expect_call '^apt-get .*install --no-install-recommends g\+\+ clang-tidy$'
  expect_no_call '^apt-get .*(update|cmake)'
}

case_setup_updates_the_package_lists_when_they_are_empty() {
  MISSING=cmake UNKNOWN=1 dev setup
  expect_status 0
  [[ $(grep -c '^apt-get .*update' "$calls") -eq 1 ]] || fail "not updated once"
}

case_setup_uses_sudo_when_not_root() {
  USER_ID=1000 MISSING=cmake dev setup
  expect_status 0
  expect_call '^sudo env DEBIAN_FRONTEND=noninteractive apt-get .*install'
}

case_setup_without_root_and_sudo_says_what_is_missing() {
  rm "$sandbox/bin/sudo"
  # No real sudo either: only the folders with the plain commands, minus sudo.
  mkdir "$sandbox/plain"
  ln -s /usr/bin/* "$sandbox/plain/" && rm -f "$sandbox/plain/sudo"
  PATH="$sandbox/bin:$sandbox/plain" USER_ID=1000 MISSING=cmake dev build
  expect_status 1
  expect_output 'missing: cmake; installing takes root or sudo'
  expect_no_call '^cmake'
}

case_setup_shows_why_apt_failed() {
  MISSING=cmake APT_FAILS=1 dev setup
  expect_status 1
  expect_output 'disk full'
}

case_an_old_node_is_replaced() {
  NODE=v16.20.0 NODE_AFTER=v18.20.4 dev setup
  expect_status 0
  expect_call 'install --no-install-recommends nodejs npm$'
}

case_an_old_node_that_stays_in_front_is_an_error() {
  NODE=v16.20.0 dev setup
  expect_status 1
  expect_output 'Node 18 or later.*v16.20.0'
}

case_a_newer_node_is_left_alone() {
  NODE=v22.1.0 dev setup
  expect_status 0
  expect_no_call '^apt-get'
}

case_build_configures_once_for_a_folder() {
  dev build
  dev build
  [[ $(grep -c '^cmake --fresh' "$calls") -eq 1 ]] || fail "not configured once"
  mv "$copy" "$sandbox/moved"
  copy=$sandbox/moved
  dev build
  [[ $(grep -c '^cmake --fresh' "$calls") -eq 2 ]] || fail "not configured for the new folder"
}

case_generate_passes_its_options_on() {
  dev generate --target imgly
  expect_status 0
  expect_call '^aircat generate --target imgly$'
  expect_no_call '^(npm|chromium|ctest)'
  AIRCAT_FAILS=generate dev generate
  expect_status 1
}

case_install_goes_where_it_is_told() {
  dev install /opt/tools
  expect_status 0
  expect_call '^cmake --build build/install '
  expect_call '^cmake --install build/install --prefix /opt/tools$'
  HOME=/home/somebody dev install
  expect_call '^cmake --install build/install --prefix /home/somebody/.local$'
  dev install tools # the tests call from /
  expect_call '^cmake --install build/install --prefix /+tools$'
  INSTALL_FAILS=1 dev install /opt/tools
  expect_status 1
  expect_output 'cannot install into /opt/tools'
}

case_test_runs_everything_and_counts_it() {
  dev test
  expect_status 0
  expect_call '^aircat check$'
  expect_call '^aircat fmt --check$'
  expect_call '^aircat generate --check$'
  expect_call '^toolkit_test .*/aircat$'
  expect_output 'tests passed, 0 tests failed out of 10$'
  expect_output 'test: 23 passed, 0 failed'
}

case_test_fails_with_any_of_its_steps() {
  CTEST_FAILS=2 dev test && expect_failure 'ctest dev' '21 passed, 2 failed'
  NPM_FAILS=3 dev test && expect_failure 'npm tests/typescript' '23 passed, 3 failed'
  SHELLCHECK_FAILS=1 dev test && expect_failure 'shell scripts' '22 passed, 1 failed'
  TOOLKIT_FAILS=1 dev test && expect_failure "translators' tools" '22 passed, 1 failed'
  touch "$copy/a.cpp"
  LAYOUT_FAILS=1 dev test && expect_failure 'C\+\+ layout' '22 passed, 1 failed'
  local verb
  for verb in check fmt lint generate; do
    AIRCAT_FAILS=$verb dev test && expect_failure 'catalog|lint|generated' '22 passed, 1 failed'
    expect_output 'what went wrong'
  done
}

expect_failure() {
  expect_status 1
  expect_output "^failed: ($1)"
  expect_output "$2"
  expect_call '^npm run test' # a failing step keeps no other from running
}

case_test_stops_when_the_build_fails() {
  BUILD_FAILS=dev dev test
  expect_status 1
  expect_output 'cannot build dev'
  expect_no_call '^(ctest|npm)'
  rm -r "$copy/build"
  CONFIGURE_FAILS=dev dev test
  expect_status 1
  expect_no_call '^ctest'
}

case_package_makes_packages() {
  dev package
  expect_status 0
  expect_call '^cmake --build build/install '
  expect_call '^cpack '
  expect_output 'made build/package/aircat.deb'
  CPACK_FAILS=1 dev package
  expect_status 1
  expect_output 'cannot make the packages'
}

case_prove_runs_each_compiler_and_fuzzer() {
  add_suite schemas
  dev prove
  expect_status 0
  expect_call '^aircat prove --full$'
  expect_call '^npm run prove$'
  expect_call '^ctest --preset asan '
  expect_call '^ctest --preset tsan '
  expect_call '^ctest --preset tidy '
  expect_call '^fuzzing .*-max_total_time=60 '
  expect_call '^package_test build/package/aircat.deb examples '
  expect_output 'prove: 44 passed, 0 failed'
}

case_prove_fails_with_any_of_its_steps() {
  add_suite schemas
  local preset
  for preset in release asan tsan tidy fuzz; do
    BUILD_FAILS=$preset dev prove
    expect_status 1
    expect_output "^failed: build $preset"
    expect_no_call "^ctest --preset $preset "
    rm -r "$copy/build"
    : >"$calls"
  done
  CPACK_FAILS=1 dev prove
  expect_status 1
  expect_no_call '^package_test '
  PACKAGE_FAILS=1 dev prove
  expect_status 1
  AIRCAT_FAILS=prove dev prove
  expect_status 1
  expect_output '^failed: full grid'
  NPM_FAILS=2 dev prove
  expect_status 1
  expect_output '^failed: differential proof'
  CTEST_FAILS=1 dev prove
  expect_status 1
  expect_output '^failed: ctest tsan'
  rm -r "$copy/build"
  NO_FUZZERS=1 dev prove
  expect_status 1
  expect_output '^failed: fuzz'
}

case_bench_compares_with_what_npm_has() {
  add_suite schemas
  dev bench
  expect_status 0
  expect_call '^cmake --build build/release '
  expect_call '^npm ci'
  expect_call '^benchmark$'
  expect_no_call '^npm run'
  rm -r "$copy/tests/schemas/node_modules"
  : >"$calls"
  NPM_CI_FAILS=1 dev bench
  expect_status 1
  expect_no_call '^benchmark$'
}

case_packages_are_installed_again_only_for_another_lock() {
  dev test
  dev test
  [[ $(grep -c '^npm ci' "$calls") -eq 2 ]] || fail "not installed once each"
  echo '{ "packages": {} }' >"$copy/tests/typescript/package-lock.json"
  dev test
  [[ $(grep -c '^npm ci' "$calls") -eq 3 ]] || fail "not installed again"
}

case_ci_stops_at_a_failing_test() {
  cp "$project/.ci/run" "$copy/.ci/run"
  status=0
  output=$(cd / && CTEST_FAILS=1 CI=true "$copy/.ci/run" 2>&1 </dev/null) || status=$?
  expect_status 1
  expect_output 'test: 22 passed, 1 failed'
}

main "$@"
