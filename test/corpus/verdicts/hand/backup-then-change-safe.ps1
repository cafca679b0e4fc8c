$stamp = Get-Date -Format 'yyyyMMdd-HHmm'
$folder = Join-Path $env:USERPROFILE "backup-$stamp"
New-Item -ItemType Directory -Path $folder | Out-Null
Get-CsClientVersionPolicy | Export-Clixml (Join-Path $folder 'policies.xml')
Get-CsPrivacyConfiguration | Export-Clixml (Join-Path $folder 'privacy.xml')
$rule = @{ Parent = 'Global'; RuleId = [guid]::NewGuid(); UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Block' }
New-CsClientVersionPolicyRule @rule -Priority 0 | Out-Null
Get-CsPrivacyConfiguration -Identity Global | Set-CsPrivacyConfiguration -EnablePrivacyMode $true
