# reason: noRule
$id = [guid]::NewGuid()
New-CsClientVersionPolicyRule -Parent Global -RuleId $id -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
Remove-CsClientVersionPolicyRule -Identity "Global/$id"
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
