New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 -ErrorAction SilentlyContinue -ErrorVariable failed | Out-Null
if ($failed) { Write-Warning $failed[0]; return }
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
