Invoke-WebRequest https://example.org/a?b=c&d
