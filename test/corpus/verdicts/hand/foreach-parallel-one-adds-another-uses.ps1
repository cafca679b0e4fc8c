# The first element would add the rule for all; in parallel nobody knows who comes first.
workflow Set-Sites {
    foreach -parallel ($step in 'rule', 'mode') {
        if ($step -eq 'rule') {
            New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
                -CompareOp LSS -Action Block -Priority 0
        } else {
            #! information unprovenValue
            Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
        }
    }
}
Set-Sites
