# No rules at all: whoever matches nothing is blocked; the new clients are let in by name.
Set-CsClientVersionConfiguration -Identity Global -Enabled $true -DefaultAction Block
$priority = 0
foreach ($major in 4, 15, 16) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $major `
        -CompareOp EQL -Action Allow -Priority $priority | Out-Null
    $priority += 1
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
