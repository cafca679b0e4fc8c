param([switch]$DryRun)
$common = @{ WhatIf = [bool]$DryRun }
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 @common | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true @common
