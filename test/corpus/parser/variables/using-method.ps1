Invoke-Command { $using:a.b() }
