[ordered]$a
