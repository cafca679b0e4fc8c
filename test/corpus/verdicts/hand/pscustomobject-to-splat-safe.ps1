$settings = [pscustomobject]@{ UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Block' }
$splat = @{}
$settings.PSObject.Properties | ForEach-Object { $splat[$_.Name] = $_.Value }
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) @splat | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
