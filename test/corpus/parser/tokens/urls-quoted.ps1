Invoke-WebRequest 'https://example.org/a?b=c&d' -OutFile x
Invoke-WebRequest https://example.org/a#b
