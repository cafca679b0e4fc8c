workflow Enable-Everywhere {
    foreach -parallel ($site in 'Redmond', 'Dublin') {
        #! warning noRule
        New-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $true
    }
}
Enable-Everywhere
