# reason: ruleAfterEnable
foreach ($site in 'Redmond', 'Paris') {
    Set-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $true
}
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
