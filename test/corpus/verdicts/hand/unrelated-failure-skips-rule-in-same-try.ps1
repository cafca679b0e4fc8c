$ErrorActionPreference = 'Stop'
try {
    $null = New-Item -ItemType Directory -Path C:\Logs\Lync
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    $done = $true
} catch { $done = $false }
if (-not $done) { Write-Warning 'Rule not added' }
else { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
