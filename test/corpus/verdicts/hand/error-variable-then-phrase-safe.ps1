$phrase = 'ENABLE PRIVACY'
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 -ErrorAction SilentlyContinue -ErrorVariable ruleError | Out-Null
if ($ruleError) { Write-Warning "No rule: $ruleError"; return }
if ((Read-Host "Type $phrase") -cne $phrase) { return }
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
