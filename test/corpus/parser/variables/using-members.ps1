Invoke-Command { $using:a.b }
Invoke-Command { $using:a[0] }
