if ((Get-CsPrivacyConfiguration -Identity Global).EnablePrivacyMode) {
    Write-Host 'Privacy mode is on already.'
    return
}
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
