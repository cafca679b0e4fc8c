function Enable-Privacy {
    Write-Log 'Privacy mode goes on'
    Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
}
