Get-CsPrivacyConfiguration | ForEach-Object {
    $_.EnablePrivacyMode = $true
    #! warning noRule
    Set-CsPrivacyConfiguration -Instance $_
}
