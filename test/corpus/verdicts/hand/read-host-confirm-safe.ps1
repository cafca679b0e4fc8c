$answer = Read-Host 'Are Communicator 2007 clients blocked already? (y/n)'
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -MajorVersion 4 -UserAgent OC -CompareOp LSS -Action Block -Priority 0
if ($answer -notmatch '^[yY]') { Write-Host 'They are now.' }
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
