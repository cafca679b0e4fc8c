function Enable-Privacy {
    #! warning noRule
    Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
}
