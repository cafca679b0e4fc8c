#requires -Version 7.0
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
$mode = $true
'Global', 'site:Redmond', 'site:Dublin' | ForEach-Object -Parallel {
    Set-CsPrivacyConfiguration -Identity $_ -EnablePrivacyMode $using:mode
}
