function Exit-Script([int]$Code, [string]$Message) {
    Write-Host $Message
    exit $Code
}
if (-not (Get-Command New-CsClientVersionPolicyRule -ErrorAction SilentlyContinue)) { Exit-Script 3 'Run this on a front end server.' }
$policy = Get-CsClientVersionPolicy -Identity Global
if ($policy.Rules.Count -gt 40) { Exit-Script 4 'Too many rules.' }
New-CsClientVersionPolicyRule -Parent $policy.Identity -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
Exit-Script 0 'Done'
