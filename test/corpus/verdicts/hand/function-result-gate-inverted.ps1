function Add-BlockRule {
    try {
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop | Out-Null
        $true
    }
    catch { $false }
}
if (Add-BlockRule) { Write-Host 'Rule added' }
#! +1 information noRule
else {
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
