# reason: noRule
if ($false) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
}
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
