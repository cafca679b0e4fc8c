$text = 'Lync 2010 starts at version 4.0.7577'
if ($text -match 'version (?<major>\d+)\.(?<minor>\d+)') {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $Matches.major -MinorVersion $Matches['minor'] `
        -CompareOp LSS -Action Block | Out-Null
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
