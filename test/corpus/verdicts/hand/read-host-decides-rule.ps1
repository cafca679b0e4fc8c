$answer = Read-Host 'Block Communicator 2007 clients first? (y/n)'
if ($answer -match '^[yY]') {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -MajorVersion 4 -UserAgent OC -CompareOp LSS -Action Block -Priority 0
}
#! warning notOnEveryPath
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
