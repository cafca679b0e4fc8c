Get-CsPrivacyConfiguration | Where-Object { $_.EnablePrivacyMode -eq $false } | ForEach-Object {
    $_.EnablePrivacyMode = $true
    Set-CsPrivacyConfiguration -Instance $_
}
