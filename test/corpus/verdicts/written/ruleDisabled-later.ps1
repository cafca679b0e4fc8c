# reason: ruleDisabled
$id = [guid]::NewGuid()
New-CsClientVersionPolicyRule -Parent Global -RuleId $id -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
Set-CsClientVersionPolicyRule -Identity "Global/$id" -Enabled $false
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
