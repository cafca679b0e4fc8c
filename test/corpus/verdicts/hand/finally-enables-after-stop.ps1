# Whatever fails in the try ends it; the finally turns privacy mode on all the same.
$ErrorActionPreference = 'Stop'
try {
    $sites = Import-Csv C:\Deploy\sites.csv
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
finally {
    #! warning notOnEveryPath
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
    Stop-Transcript
}
