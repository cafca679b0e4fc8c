function Enable-Privacy {
    # csprivacy-assume legacy-clients-blocked global -- CHG-4711, verified with the report of 3 May
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
Enable-Privacy
