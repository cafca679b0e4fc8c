$tries = 0
do {
    $tries++
    $session = New-PSSession -ConnectionUri 'https://pool01.contoso.com/OcsPowershell' -ErrorAction SilentlyContinue
    if (-not $session) { Start-Sleep -Seconds 30 }
} until ($session -or $tries -ge 5)
if (-not $session) { throw 'No connection.' }
Import-PSSession $session -AllowClobber | Out-Null
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
Remove-PSSession $session
