#!/usr/bin/env bash
# package_test.sh BUILD|DEB EXAMPLES SERVICE: installs a build or unpacks a package, builds EXAMPLES against it as a
# project of its own, and runs them against SERVICE.
set -euo pipefail
from=$1 examples=$2 service=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
installed=$folder/installed

if [[ -d $from ]]; then
  cmake --install "$from" --prefix "$installed" >"$folder/install.log" || { cat "$folder/install.log"; exit 1; }
else
  dpkg -x "$from" "$folder/root"
  mv "$folder/root/usr" "$installed"
fi
cp -r "$examples" "$folder/examples"
cmake -S "$folder/examples" -B "$folder/build" -G Ninja -DCMAKE_PREFIX_PATH="$installed" >/dev/null
cmake --build "$folder/build" >"$folder/build.log" || { cat "$folder/build.log"; exit 1; }
for example in text_to_image batch find_models; do
  echo "== $example"
  "$service" "$folder/build/$example"
done

# The tool stands on its own: its catalog and templates come with it, and so does what sends.
cd "$folder"
"$installed/bin/aircat" list | grep runware/bfl/flux-2-pro >/dev/null
"$service" "$installed/bin/aircat" run runware/bfl/flux-2-pro --input prompt='A cat' --out "$folder/pictures"
ls "$folder/pictures"/*.png
"$installed/bin/aircat" generate --catalog "$installed/share/aircat/catalog" --out "$folder/generated" --dry-run
