switch -regex ($a) { 'x' { } }
switch -wildcard ($a) { 'x*' { } }
switch -exact ($a) { 'x' { } }
switch -casesensitive ($a) { 'x' { } }
switch -file a.txt { 'x' { } }
switch -file $a { 'x' { } }
switch -regex -casesensitive ($a) { 'x' { } }
switch -Regex -File (foo) { 'x' { } }
