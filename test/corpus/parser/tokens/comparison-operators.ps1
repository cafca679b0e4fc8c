$a -eq 1; $a -ne 1; $a -gt 1; $a -ge 1; $a -lt 1; $a -le 1
$a -ieq 1; $a -ine 1; $a -igt 1; $a -ige 1; $a -ilt 1; $a -ile 1
$a -ceq 1; $a -cne 1; $a -cgt 1; $a -cge 1; $a -clt 1; $a -cle 1
