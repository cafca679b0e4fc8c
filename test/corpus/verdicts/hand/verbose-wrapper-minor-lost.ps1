function Set-LegacyBlock {
    param([string]$Parent, [version]$Below = '3.5', [string]$Op = 'LSS')
    New-CsClientVersionPolicyRule -Parent $Parent -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $Below.Major -MinorVersion $Below.Minor -CompareOp $Op -Action Block -Priority 0
}
Set-LegacyBlock -Parent global
#! warning partialCoverage
Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
