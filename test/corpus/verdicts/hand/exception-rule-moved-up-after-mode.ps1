# Puts the allow for the call centre (2007 R2) on top "for a day".
$block = [guid]::NewGuid(); $allow = [guid]::NewGuid()
New-CsClientVersionPolicyRule -Parent Global -RuleId $block -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
New-CsClientVersionPolicyRule -Parent Global -RuleId $allow -UserAgent OC -MajorVersion 3 -MinorVersion 5 -CompareOp EQL -Action Allow -Enabled $false | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
Set-CsClientVersionPolicyRule -Identity "Global/$allow" -Enabled $true
#! warning CsLegacyClientsUnblocked
Set-CsClientVersionPolicyRule -Identity "Global/$allow" -Priority 0
