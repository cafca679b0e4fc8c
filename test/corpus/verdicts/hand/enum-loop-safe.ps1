enum Agent { OC; UCCP; LMC }
foreach ($agent in [Agent].GetEnumNames()) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $agent -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block | Out-Null
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode ([Agent]::OC -eq 'OC')
