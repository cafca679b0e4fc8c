# reason: none
Set-Alias -Name rule -Value New-CsClientVersionPolicyRule
rule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
