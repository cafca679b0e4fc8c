# reason: none
$PSDefaultParameterValues['New-CsClientVersionPolicyRule:Action'] = 'Block'
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
