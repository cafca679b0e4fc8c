/bin/ls -l
/ foo
\foo
