New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Allow -Priority 0 -ErrorVariable +problems -ErrorAction SilentlyContinue
#! warning actionAllows
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true -ErrorVariable +problems
$problems | ForEach-Object { Write-Warning $_ }
