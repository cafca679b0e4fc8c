Import-Csv -Path '.\privacy.csv' | ForEach-Object {
    #! information unprovenValue
    Set-CsPrivacyConfiguration -Identity "site:$($_.Site)" -EnablePrivacyMode ([bool]::Parse($_.Enable))
}
