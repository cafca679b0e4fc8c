try {
    New-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $true -ErrorAction Stop
}
catch {
    Write-Warning "Site ${s}: $($_.Exception.Message)"
    return
}
