$ErrorActionPreference = 'Stop'
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 | Out-Null
try {
    Send-MailMessage -To lync@contoso.com -From script@contoso.com -Subject 'Blocked old clients' -SmtpServer mail
} catch {
    Write-Warning "No mail: $_"
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
