$PSDefaultParameterValues['New-CsClientVersionPolicyRule:Action'] = 'Block'
$PSDefaultParameterValues['New-CsClientVersionPolicyRule:UserAgent'] = 'OC'
$PSDefaultParameterValues['*-CsClientVersionPolicyRule:Enabled'] = $true
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -MajorVersion 4 -MinorVersion 0 -CompareOp LSS | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
