# complete.fish SCRIPT: completes each command line on standard input; prints `line|word`.
source $argv[1]
while read -l line
    for word in (complete -C $line)
        echo $line'|'(string split -f 1 \t -- $word)
    end
end
