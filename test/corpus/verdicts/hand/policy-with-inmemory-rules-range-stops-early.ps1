$list = foreach ($major in 1..2) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $major -CompareOp EQL -Action Block -InMemory
}
Set-CsClientVersionPolicy -Identity Global -Rules @{ Add = $list }
#! warning partialCoverage
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
