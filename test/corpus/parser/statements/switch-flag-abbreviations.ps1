switch -r ($a) { 'x' { } }
switch -w ($a) { 'x' { } }
switch -c ($a) { 'x' { } }
switch -e ($a) { 'x' { } }
