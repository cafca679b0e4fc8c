$bad = Get-CsClientVersionPolicyRule | Where-Object { $_.UserAgent -eq 'OC' -and $_.Action -eq 'Allow' -and $_.MajorVersion -lt 4 }
foreach ($rule in $bad) { Set-CsClientVersionPolicyRule -Identity $rule.Identity -Enabled $false }
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
