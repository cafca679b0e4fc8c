function Enable-PrivacyMode([string]$Scope) {
    #! warning partialCoverage
    Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true
}
