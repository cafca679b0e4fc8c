$text = 'Communicator 2007 R2 is version 3.5.6907'
if ($text -match 'version (\d+)\.(\d+)') {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $Matches[1] -MinorVersion $Matches[2] `
        -CompareOp LSS -Action Block | Out-Null
}
#! warning partialCoverage
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
