# The rules come from a CSV that the change board maintains; what stands in it, the script does not show.
Import-Csv .\client-rules.csv | ForEach-Object {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $_.UserAgent -MajorVersion $_.Major `
        -MinorVersion $_.Minor -CompareOp $_.Op -Action $_.Action -Priority $_.Priority
}
#! information unprovenValue
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
