$ErrorActionPreference = 'Stop'
$id = [guid]::NewGuid()
New-CsClientVersionPolicyRule -Parent Global -RuleId $id -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
try {
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
    Invoke-RestMethod -Uri https://monitor/notify -Method Post
} catch {
    #! warning CsLegacyClientsUnblocked
    Remove-CsClientVersionPolicyRule -Identity "Global/$id"
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $false
}
