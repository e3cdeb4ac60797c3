# type_in_bash.zsh SCRIPT KEYS: presses the keys behind the prompt of a bash that has read the script, and
# prints each argument of the command line that came of them on a line of its own.
zmodload zsh/zpty
folder=$(mktemp -d)
cat >$folder/rc <<RC
PS1='ready> '
bind 'set enable-bracketed-paste off'
source $1
aircat() { [[ \$1 == list ]] || printf '%s\n' "\$@" >$folder/typed; }
RC
zpty shell "exec env TERM=dumb bash --noprofile --rcfile $folder/rc -i"
zpty -r shell output '*ready> '
zpty -w -n shell "$2"$'\nexit\n'
while zpty -r shell output; do :; done
cat $folder/typed
rm -rf $folder
