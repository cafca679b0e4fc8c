function Write-PrivacyLog([string]$Text) { Write-Host "$(Get-Date -Format s) $Text" }
function Enable-PrivacyMode {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
