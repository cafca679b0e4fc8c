$script:added = 0
function Add-Rule([string]$Scope, [int]$Major) {
    New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $Major -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority $script:added | Out-Null
    $script:added++
}
Add-Rule -Scope Global -Major 4
if ($script:added -lt 1) { return }
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
