[version]$first = '4.0.7577.0'
$args4 = @{ MajorVersion = $first.Major; MinorVersion = $first.Minor; BuildNumber = $first.Build }
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC @args4 -CompareOp LSS -Action Block -Priority 0
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
