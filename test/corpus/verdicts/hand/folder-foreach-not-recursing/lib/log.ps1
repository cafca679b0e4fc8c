function Write-Log($Text) { Write-Host $Text }
