# reason: notCommitted
$id = [guid]::NewGuid()
New-CsClientVersionPolicyRule -Parent Global -RuleId $id -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Enabled $false
Set-CsClientVersionPolicyRule -Identity "Global/$id" -Enabled $true -WhatIf
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
