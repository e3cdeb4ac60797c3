#!/usr/bin/env bash
# new_vendor_test.sh AIRCAT CXX: a vendor, a capability of a new kind and two models are files of a catalog and
# nothing else. What the commands say of them is in expected/; AIRCAT_ACCEPT=1 writes it anew.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
project=$(cd -- "$here/../.." && pwd -P)
aircat=$1
compiler=$2
sandbox=$(mktemp -d)
trap 'rm -rf "$sandbox"' EXIT
export XDG_CACHE_HOME=$sandbox/cache NO_COLOR=1

fail() {
  echo "$1"
  exit 1
}

# The project as it is, and with the vendor.
for tree in without with; do
  mkdir "$sandbox/$tree"
  cp -R "$project/catalog" "$project/templates" "$project/aircat.json" "$sandbox/$tree/"
done
(cd "$sandbox/without" && "$aircat" generate --target imgly >log 2>&1) || fail "$(tail -n 20 "$sandbox/without/log")"
cd "$sandbox/with"
cp -R "$here/catalog" .
for file in "$here"/translations/*.json; do
  "$aircat" translations import "$file" >>log 2>&1 || fail "$(tail -n 20 log)"
done

"$aircat" fmt --check >>log 2>&1 || fail "$(tail -n 20 log)"
"$aircat" check --strict >>log 2>&1 || fail "$(tail -n 20 log)"
"$aircat" generate --strict >>log 2>&1 || fail "$(tail -n 20 log)"
"$aircat" generate --check >>log 2>&1 || fail "$(tail -n 20 log)"
"$aircat" lint --strict --catalog catalog . >>log 2>&1 || fail "$(tail -n 20 log)"
"$aircat" prove --grid grid.jsonl >>log 2>&1 || fail "$(tail -n 20 log)"
grep -c wavesmith: grid.jsonl >/dev/null || fail "no request is proven"

# imgly takes images and videos: not a byte of it is another one. It says so.
diff -r --exclude=.aircat-manifest "$sandbox/without/generated/imgly" generated/imgly
grep -q 'What makes anything else, such as texts or audio, is left out' generated/imgly/README.md
# json-schema, openapi and cpp have it.
grep -q '"wavesmith:tune@1"' generated/json-schema/request.json
grep -q '"wavesmith:tune@1"' generated/openapi/openapi.json
grep -q 'runware::wavesmith::Tune1TextToAudio' generated/cpp/README.md
for source in generated/cpp/src/wavesmith/*.cpp; do
  "$compiler" -std=c++20 -Wall -Wextra -Werror -fsyntax-only -Igenerated/cpp/include -I"$project/runtime/include" \
    "$source"
done

# A step of the transcript: the command, what it prints, and how it ends if not well.
step() {
  echo "\$ $*"
  local code=0
  "$@" 2>&1 || code=$?
  ((code == 0)) || echo "exit code $code"
}
aircat() { "$aircat" "$@"; }
request() { # request OF MORE…: a task with legal basics
  printf '{"taskType":"audioInference","taskUUID":"00000000-0000-4000-8000-000000000000","model":"%s",' "$1"
  printf '"positivePrompt":"the sea",%s}' "$2"
}
request wavesmith:tune@1 '"duration":30,"providerSettings":{"wavesmith":{"loop":true}}' >legal.json
request wavesmith:tune@1 '"duration":60,"providerSettings":{"wavesmith":{"loop":true}}' >long-loop.json
request wavesmith:effects@2 '"duration":12,"outputFormat":"MP3"' >illegal.json
echo '{ "prompt": "A walk by the sea", "duration": "60 s", "mood": "lively" }' >inputs.json
{
  step aircat find --kind audio
  step aircat find --kind audio --duration 60
  step aircat find --duration 60 --parameter providerSettings.wavesmith.loop=true
  step aircat request runware/wavesmith/tune-1 inputs.json
  step aircat run runware/wavesmith/effects-2 --input prompt=thunder --dry-run
  step aircat validate legal.json
  step aircat validate long-loop.json illegal.json
} | sed -E 's/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f-]{18,}/UUID/' >transcript.txt
cp generated/cpp/include/runware/wavesmith/effects_2.hpp generated/json-schema/models/wavesmith/effects-2.audioInference.json .
for file in transcript.txt effects_2.hpp effects-2.audioInference.json; do
  if [[ -n ${AIRCAT_ACCEPT:-} ]]; then
    mkdir -p "$here/expected"
    cp "$file" "$here/expected/"
  fi
  diff -u "$here/expected/$file" "$file"
done
