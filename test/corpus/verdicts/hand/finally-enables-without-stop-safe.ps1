# Errors of commands end nothing here: the rule comes after them.
try {
    Copy-Item \\fs01\deploy\list.csv C:\Temp
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
finally {
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
