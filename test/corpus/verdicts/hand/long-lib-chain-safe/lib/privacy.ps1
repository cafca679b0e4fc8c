function Enable-PrivacyMode([string]$Scope) {
    Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true
}
