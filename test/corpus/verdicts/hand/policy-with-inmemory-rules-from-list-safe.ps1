$list = New-Object 'System.Collections.Generic.List[object]'
foreach ($major in 1..3) {
    $list.Add((New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $major -CompareOp EQL -Action Block -InMemory))
}
Set-CsClientVersionPolicy -Identity Global -Rules @{ Add = $list }
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
