$ok = $true
try {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop | Out-Null
} catch { $ok = $false }
if ($ok -eq $false) { Write-Warning 'No rule; going on anyway.' }
#! warning notOnEveryPath
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
