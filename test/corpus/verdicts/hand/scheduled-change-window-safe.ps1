$start = Get-Date '2026-03-01 22:00'
while ((Get-Date) -lt $start) { Start-Sleep -Seconds 60 }
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
Start-Sleep -Seconds 600
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
