# reason: filterDisabled
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
$filter = Get-CsClientVersionConfiguration -Identity global
$filter.Enabled = $false
Set-CsClientVersionConfiguration -Instance $filter
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
