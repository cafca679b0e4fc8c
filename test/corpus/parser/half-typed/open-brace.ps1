Get-CsPrivacyConfiguration | ForEach-Object { Set-CsPrivacyConfiguration -Ena
Get-Process
