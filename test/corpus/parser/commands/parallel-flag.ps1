1..3 | ForEach-Object -Parallel { $_ } -ThrottleLimit 2
