$body = @"
<h1>Privacy of $($c.Identity)</h1>
<p>Enabled: $($c.EnablePrivacyMode)</p>
"@
Send-MailMessage -To admin@contoso.com -Subject "Privacy $(Get-Date -f yyyy-MM-dd)" -Body $body -BodyAsHtml -SmtpServer mail
