foreach ($site in Get-CsSite) {
    $identity = "site:$($site.DisplayName)"
    if (-not (Get-CsPrivacyConfiguration -Identity $identity -ErrorAction SilentlyContinue)) {
        New-CsPrivacyConfiguration -Identity $identity -EnablePrivacyMode $true
    } else {
        Set-CsPrivacyConfiguration -Identity $identity -EnablePrivacyMode $true
    }
}
