function Write-Log {
    param([string]$Text)
    Add-Content -Path "$env:TEMP\privacy.log" -Value "$(Get-Date -Format s) $Text"
}
