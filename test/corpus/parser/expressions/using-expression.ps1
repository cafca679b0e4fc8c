Invoke-Command { $using:a }
Invoke-Command { $using:a + $using:b.c }
Invoke-Command -ScriptBlock { foo $using:a @using:b }
$using:x
