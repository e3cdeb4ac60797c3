#!/usr/bin/env bash
# usage_test.sh AIRCAT SAMPLE BUILD CASE: runs one of the cases below: the scripts that `aircat completions`
# prints in their shells, and the page of `aircat man` in the programs that show it.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
sample=$2
build=$3
sandbox=$(mktemp -d)
trap 'rm -rf "$sandbox"' EXIT
mkdir -p "$sandbox/bin" "$sandbox/work/folder" "$sandbox/home"
touch "$sandbox/work/file"
ln -s "$1" "$sandbox/bin/aircat"
export HOME=$sandbox/home PATH="$sandbox/bin:$PATH" LANG=C.UTF-8 LC_COLLATE=C
unset LC_ALL XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME ZDOTDIR MANPATH
cd "$sandbox/work"

# complete_in SHELL SCRIPT: completes the command lines on standard input; prints `line|word`, sorted.
# All shells end the same: a folder without its sign, a value without the option in front of it.
complete_in() {
  local run=("$1")
  [[ $1 != fish ]] || run+=(--no-config)
  "${run[@]}" "$here/complete.$1" "$2" | sed -E 's/\|--[a-z-]+=/|/; s#/$##' | sort -u
}

# --- What help says, as `line|word` -----------------------------------------------------------------

# commands [COMMAND]: those of the program, or those within a command.
commands() {
  aircat "$@" --help | awk '/^Subcommands:/ { on = 1; next } on && /^  [a-z]/ { print $1 } /^$/ { on = 0 }'
}

# Each command by all its words, one a line: `lint`, `translations`, `translations export`
all_commands() {
  local command
  for command in $(commands); do
    echo "$command"
    commands "$command" | sed "s/^/$command /"
  done
}

help_of() {
  local words
  read -ra words <<<"$1"
  aircat "${words[@]}" --help
}

# options COMMAND: each option of its help, and the type of its value: `--format TEXT:{text,json}`
options() {
  help_of "$1" |
    sed -nE '/^Options:/,/^$/{ s/^  ((-[a-z],)?--[a-z-]+)( (Needs|Excludes):.*|  .*)?$/\1/p
      s/^  ((-[a-z],)?--[a-z-]+ [^ ]+).*/\1/p }' | sed -E 's/ (Needs|Excludes):$//' | sort -u
}

# positionals COMMAND: the types of its positional arguments, `FILE` or `PATH ...`; where there are commands
# within it, they are the values of the only one.
positionals() {
  local within
  within=$(help_of "$1" | sed -n '/^Subcommands:/,/^$/s/^  \([a-z]*\) .*/\1/p' | paste -sd ,)
  if [[ -n $within ]]; then
    echo "COMMAND:{$within}"
  else
    help_of "$1" | sed -nE '/^Positionals:/,/^$/s/^  [a-z]+ ([^ ]+( \.\.\.)?).*/\1/p'
  fi
}

# values TYPE: what is proposed for a value of that type.
values() {
  case $1 in
    *'{'*) sed -E 's/.*\{(.*)\}.*/\1/' <<<"$1" | tr ',' '\n' ;;
    FILE* | PATH*) printf 'file\nfolder\n' ;;
    DIR*) echo folder ;;
    CODE*) aircat explain | cut -d ' ' -f 1 ;;
    KIND*) aircat prove --kinds | cut -d ' ' -f 1 ;;
    MODEL* | PROVIDER* | CAPABILITY*) listed "${1%% *}" ;;
    TEXT*) fail "a value is called TEXT in the help of $command: say by type_name what it is" ;;
  esac
}

listed() {
  aircat list 2>/dev/null | awk -v wanted="$1" '{
    split($NF, id, "/"); capability = $(NF - 2)
    if (wanted == "PROVIDER") print $NF
    if (wanted == "MODEL") print id[2] "/" id[3]
    if (wanted == "CAPABILITY") print capability
  }' | sort -u
}

# once WHAT COMMAND…: what the command prints, which is run for the first asking of WHAT alone.
once() {
  local file="../answers/${1//\//_}"
  shift
  [[ -e $file ]] || "$@" >"$file"
  cat "$file"
}

# expect LINE: standard input is proposed for it.
expect() {
  echo "$1" >>lines
  sed "s#^#$1|#" >>expected
}

expect_all() {
  local command name names type
  commands | expect 'aircat '
  printf '%s\n' -h --help --version | expect 'aircat -'
  while IFS= read -r command; do
    options "$command" | sed 's/ .*//' | tr ',' '\n' | expect "aircat $command -"
    while read -r names type; do
      [[ -n $type ]] || continue
      once "values $type" values "$type" >words
      for name in ${names//,/ }; do
        expect "aircat $command $name " <words
        expect "aircat $command $name=" <words
        expect_arguments "aircat $command $name x"
        expect_arguments "aircat $command $name=x"
      done
    done < <(options "$command")
    expect_arguments "aircat $command"
    expect_arguments "aircat $command --help"
  done < <(all_commands)
}

# expect_arguments LINE: what its command takes behind it, one after the other.
expect_arguments() {
  local line=$1 type
  while IFS= read -r type; do
    once "values $type" values "$type" | expect "$line "
    line+=" y"
    [[ $type != *...* ]] || once "values $type" values "$type" | expect "$line "
  done < <(once "positionals $command" positionals "$command")
}

# --- Cases ------------------------------------------------------------------------------------------

# Lines and expected words lie beside the folder that is completed in.
check_shell() {
  aircat completions "$1" >../script
  mkdir ../table ../answers
  (cd ../table && expect_all)
  sort -u -o ../table/expected ../table/expected
  [[ $(wc -l <../table/expected) -gt 500 ]] || fail "help names too little"
  complete_in "$1" ../script <../table/lines >../table/proposed
  diff -u ../table/expected ../table/proposed || fail "$1 does not propose what help names"
}

case_bash_proposes_what_help_names() { check_shell bash; }
case_zsh_proposes_what_help_names() { check_shell zsh; }
case_fish_proposes_what_help_names() { check_shell fish; }

case_what_is_begun_is_completed() {
  cat >../lines <<'LINES'
aircat li
aircat lint --se
aircat lint --format=sa
aircat explain AC101
aircat show google/veo-3.1-
aircat fmt fi
aircat lint nothing-such
aircat unknown --
aircat translations ex
aircat translations export --mi
aircat translations import export fi
LINES
  cat >../expected <<'WORDS'
aircat explain AC101|AC1010
aircat explain AC101|AC1011
aircat explain AC101|AC1012
aircat explain AC101|AC1013
aircat explain AC101|AC1014
aircat fmt fi|file
aircat li|lint
aircat li|list
aircat lint --format=sa|sarif
aircat lint --se|--settings
aircat show google/veo-3.1-|google/veo-3.1-fast
aircat translations ex|export
aircat translations export --mi|--missing
WORDS
  local shell
  for shell in bash zsh fish; do
    aircat completions "$shell" >../script
    complete_in "$shell" ../script <../lines >../proposed
    diff -u <(sort ../expected) ../proposed || fail "$shell completes something else"
  done
}

case_a_person_types_in_bash() {
  aircat completions bash >../script
  zsh -f "$here/type_in_bash.zsh" ../script \
    $'aircat va\t --input=json\tl --cat\t fo\t fi\t' >../typed || fail "bash did not end"
  diff -u - ../typed <<<$'validate\n--input=jsonl\n--catalog\nfolder/\nfile' || fail "something else was typed"
}

case_what_is_listed_is_never_run() {
  rm ../bin/aircat
  cat >../bin/aircat <<'LISTED'
#!/bin/sh
echo '      "model": "$(touch hacked)",'
echo '      "model": "`touch hacked`",'
LISTED
  chmod +x ../bin/aircat
  local shell
  for shell in bash zsh fish; do
    "$build/generator/cli/aircat" completions "$shell" >../script
    complete_in "$shell" ../script <<<'aircat show ' >../proposed
    [[ $(wc -l <../proposed) -eq 2 ]] || fail "$shell does not propose both models"
    [[ ! -e hacked ]] || fail "$shell runs what is listed"
  done
}

case_texts_may_have_any_characters() {
  cat >../expected <<'WORDS'
aircat do --file |file
aircat do --file |folder
aircat do --l|--level
aircat do --level |high
aircat do --level |low
aircat do x |one
aircat do x |two
aircat |do
WORDS
  local shell
  for shell in bash zsh fish; do
    "$sample" "$shell" >../script
    sed 's/|.*//' ../expected | sort -u | complete_in "$shell" ../script >../proposed
    diff -u <(sort ../expected) ../proposed || fail "$shell proposes something else"
    [[ ! -e hacked ]] || fail "$shell runs a text"
  done
  "$sample" man >../page.1
  check_page ../page.1
  # shellcheck disable=SC2016
  [[ $(show_page ../page.1 | grep -cF '.it'\''s $(touch hacked) `touch hacked` [a] {b}: "c" \d %n #e; '\''f'\') -ge 7 ]] ||
    fail "the page shows another text"
}

case_scripts_are_without_fault() {
  local program
  for program in aircat "$sample"; do
    if [[ $program == aircat ]]; then program="aircat completions"; fi
    $program bash >../script && shellcheck ../script
    $program zsh >../script && zsh -n ../script
    $program fish >../script && fish --no-config -n ../script
  done
}

# check_page FILE
check_page() {
  mandoc -T lint -W warning "$1" || fail "mandoc finds fault with the page"
  man --warnings -l "$1" 2>../warnings >/dev/null
  [[ ! -s ../warnings ]] || fail "man finds fault with the page: $(cat ../warnings)"
}

# show_page FILE: as plain text in wide lines.
show_page() {
  MANWIDTH=200 MANROFFOPT='-c' man -P cat -l "$1" | sed -E 's/.\x08//g'
}

case_the_manual_has_all_that_help_names() {
  aircat man >../aircat.1
  check_page ../aircat.1
  show_page ../aircat.1 >../page
  local command names type name
  while IFS= read -r command; do
    sed -n "/^   aircat $command\$/,/^   aircat \|^EXIT/p" ../page >../section
    while read -r names type; do
      grep -qE -- "^       ${names//,/, }( |\$)" ../section || fail "aircat $command: no $names in the manual"
      [[ $type != *'{'* ]] || for name in $(values "$type"); do
        grep -qwF -- "$name" ../section || fail "aircat $command $names: no $name in the manual"
      done
    done < <(options "$command")
  done < <(all_commands)
  [[ $(grep -c '^   aircat ' ../page) -eq $(all_commands | wc -l) ]] || fail "other commands"
  [[ $(sed -n '/^EXIT STATUS/,/^FILES/p' ../page | grep -cE '^       [0-9]+ ') -eq 6 ]] || fail "other exit codes"
}

case_installing_puts_them_where_they_are_looked_for() {
  cmake --install "$build" --prefix "$sandbox/installed" >/dev/null
  cd "$sandbox/installed"
  bin/aircat completions bash | cmp - share/bash-completion/completions/aircat
  bin/aircat completions zsh | cmp - share/zsh/site-functions/_aircat
  bin/aircat completions fish | cmp - share/fish/vendor_completions.d/aircat.fish
  man -M share/man -w aircat | grep -q '/man1/aircat.1$'
}

fail() {
  echo "$*" >&2
  kill -TERM "$$" # also from within a pipe
  exit 1
}

"case_$4"
