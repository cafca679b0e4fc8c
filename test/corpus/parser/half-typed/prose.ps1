This is not PowerShell, it is prose. It (mostly) has "quotes" and don't.
Second line: a, b & c.
