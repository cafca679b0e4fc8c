Get-CsClientVersionPolicyRule | Where-Object {$_.UserAgent -eq "RTC"} | Set-CsClientVersionPolicyRule -Action "Block"
