$before = Get-CsPrivacyConfiguration -Identity Global | Select-Object Identity, EnablePrivacyMode
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
$after = Get-CsPrivacyConfiguration -Identity Global | Select-Object Identity, EnablePrivacyMode
$body = Compare-Object $before $after -Property EnablePrivacyMode | ConvertTo-Html -Fragment | Out-String
Send-MailMessage -To 'lync-admins@contoso.com' -From 'noreply@contoso.com' -Subject "Privacy mode on $env:COMPUTERNAME" -Body $body -BodyAsHtml -SmtpServer smtp.contoso.com
