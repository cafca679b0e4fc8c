function Enable-Privacy {
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('CsPrivacyModeLegacyClients', '', Justification = 'Lab')]
    param()
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
Enable-Privacy
