#requires -Version 7.0
$steps = 'rule', 'mode'
$steps | ForEach-Object -Parallel {
    if ($_ -eq 'rule') {
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    }
    else {
        #! information unprovenValue
        Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
    }
} -ThrottleLimit 4
