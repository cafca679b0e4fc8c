# reason: none
$rules = New-Object System.Collections.ArrayList
[void]$rules.Add((New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -InMemory))
Set-CsClientVersionPolicy -Identity Global -Rules @{ Add = $rules }
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
