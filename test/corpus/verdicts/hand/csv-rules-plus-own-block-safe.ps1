Import-Csv .\client-rules.csv | ForEach-Object {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $_.UserAgent -MajorVersion $_.Major `
        -MinorVersion $_.Minor -CompareOp $_.Op -Action $_.Action
}
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
