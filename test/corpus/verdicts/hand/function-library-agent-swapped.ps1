function New-BlockRule {
    param([string] $Scope, [string] $UserAgent = 'OC', [int] $Below = 4)
    New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent $UserAgent -MajorVersion $Below -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
'CWA', 'RTC', 'UCCP' | ForEach-Object { New-BlockRule -Scope Global -UserAgent $_ } | Out-Null
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
