function Enable-Privacy {
    Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
}
