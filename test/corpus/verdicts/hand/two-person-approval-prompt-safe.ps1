$first = Read-Host 'First administrator'
$second = Read-Host 'Second administrator'
if ($first -eq $second) { throw 'Two different people have to approve this.' }
$answer = $Host.UI.PromptForChoice('CHG0045', 'Block old clients and turn privacy mode on?', @('&Yes', '&No'), 1)
if ($answer -ne 0) { return }
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
