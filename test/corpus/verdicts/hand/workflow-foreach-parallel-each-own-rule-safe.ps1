workflow Set-Sites {
    param([string[]]$Sites)
    foreach -parallel ($s in $Sites) {
        InlineScript {
            New-CsClientVersionPolicy -Identity "site:$using:s" -ErrorAction SilentlyContinue
            New-CsClientVersionPolicyRule -Parent "site:$using:s" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
                -CompareOp LSS -Action Block -Priority 0
            New-CsPrivacyConfiguration -Identity "site:$using:s" -EnablePrivacyMode $true
        }
    }
}
Set-Sites -Sites Redmond, Dublin
