#requires -Version 7
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
'site:Redmond', 'site:Dublin' | ForEach-Object -Parallel {
    New-CsPrivacyConfiguration -Identity $_ -EnablePrivacyMode $true
} -ThrottleLimit 2
