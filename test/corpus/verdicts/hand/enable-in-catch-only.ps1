# "If the new way fails, do it by hand": the catch is the only place where privacy mode goes on.
try {
    Invoke-RestMethod -Uri https://config.contoso.com/privacy -ErrorAction Stop | Out-Null
} catch {
    #! information noRule
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
