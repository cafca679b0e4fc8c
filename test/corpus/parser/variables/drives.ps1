$env:PATH
${env:ProgramFiles(x86)}
$function:prompt
${C:\temp\x.txt}
$alias:dir
$a:b:c
