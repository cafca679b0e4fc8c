# reason: actionAllows
$id = [guid]::NewGuid()
New-CsClientVersionPolicyRule -Parent Global -RuleId $id -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
Set-CsClientVersionPolicyRule -Identity "Global/$id" -Action Allow
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
