$r = New-CsClientVersionPolicyRule -Parent 'site:Redmond' -RuleId ([guid]::NewGuid()) -MajorVersion 2 -UserAgent OC -Action Block -CompareOp EQL -InMemory
Set-CsClientVersionPolicy -Identity site:Redmond -Rules @{Add=$r}
New-CsClientVersionPolicy -Identity SalesDepartmentPolicy -Rules @{Add = $r, $q}
