function Write-PrivacyLog([string]$Text) { Write-Host "$(Get-Date -Format s) $Text" }
function Enable-PrivacyMode {
    #! warning noRule
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
