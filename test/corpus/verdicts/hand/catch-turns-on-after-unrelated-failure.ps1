# The rule is last in the try; what fails before it leads to the catch, which turns privacy mode on.
$ErrorActionPreference = 'Stop'
try {
    $sites = Import-Csv C:\Deploy\sites.csv
    Test-Connection sql01 -Count 1 | Out-Null
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0
} catch {
    Write-Warning $_.Exception.Message
} finally {
    #! warning notOnEveryPath
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
