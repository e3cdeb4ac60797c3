# complete.zsh SCRIPT: completes each command line on standard input; prints `line|word`.
# zsh completes only where it edits a line, so another zsh does it on a terminal of its own.
zmodload zsh/zpty
folder=$(mktemp -d)
trap 'rm -rf $folder' EXIT
cat >$folder/lines
cp $1 $folder/_aircat
cat >$folder/.zshrc <<'RC'
fpath=($ZDOTDIR $fpath)
autoload -Uz compinit
compinit -u -D
TRAPEXIT() { print done >$ZDOTDIR/done }

# What is proposed, as it comes; -O, -A and -D ask only what would be.
compadd() {
  if [[ ${@[1,(i)(-|--)]} != *-[a-zA-Z]#[OAD]\ * ]]; then
    local -a __words
    builtin compadd -O __words "$@"
    for __word in $__words; do
      print -r -- "$__line|$__word" >>$ZDOTDIR/words
    done
  fi
  builtin compadd "$@"
}
insert_and_list_nothing() { compstate[insert]= compstate[list]= }

complete_all() {
  local __line
  for __line in "${(@f)$(<$ZDOTDIR/lines)}"; do
    BUFFER=$__line
    CURSOR=$#BUFFER
    comppostfuncs=(insert_and_list_nothing)
    zle complete-word
  done
  exit
}
zle -N zle-line-init complete_all
RC
touch $folder/words
zpty shell "exec env ZDOTDIR=$folder TERM=dumb zsh -d -i"
while zpty -r shell output; do printed+=$output; done
[[ -e $folder/done ]] || { print -r -- "zsh did not come to its end: $printed" >&2; exit 1 }
sort -u $folder/words
