$ErrorActionPreference = 'Stop'
$id = [guid]::NewGuid()
try {
    New-CsClientVersionPolicyRule -Parent Global -RuleId $id -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
    Invoke-RestMethod -Uri https://monitor/notify -Method Post
} catch {
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $false
    Remove-CsClientVersionPolicyRule -Identity "Global/$id"
}
