New-CsClientVersionPolicy -Identity site:Dublin
New-CsClientVersionPolicyRule -Parent site:Dublin -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
New-CsClientVersionPolicy -Identity site:Redmond
Set-CsClientVersionPolicy -Identity site:Redmond -Rules $Null
$x = Get-CsClientVersionPolicy -Identity site:Dublin | Select-Object -ExpandProperty Rules
Set-CsClientVersionPolicy -Identity site:Redmond -Rules $x
New-CsPrivacyConfiguration -Identity site:Redmond -EnablePrivacyMode $True
