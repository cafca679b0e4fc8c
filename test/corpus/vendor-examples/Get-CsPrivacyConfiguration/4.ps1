Get-CsPrivacyConfiguration | Where-Object {$_.EnablePrivacyMode -eq $True}
