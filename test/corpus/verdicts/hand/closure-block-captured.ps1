$major = 2
$add = {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $major -MinorVersion 0 `
        -CompareOp LEQ -Action Block | Out-Null
}.GetNewClosure()
$major = 4
& $add
#! warning partialCoverage
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
