$id = [guid]::NewGuid()
New-CsClientVersionPolicyRule -Parent Global -RuleId $id -MajorVersion 3 -MinorVersion 5 -BuildNumber 6907 -UserAgent OC -Action Block -CompareOp LEQ -Priority 0
