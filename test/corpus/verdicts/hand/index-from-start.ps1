$history = @(
    @{ Date = '2012-01'; MajorVersion = 2; CompareOp = 'LEQ' }
    @{ Date = '2014-06'; MajorVersion = 4; CompareOp = 'LSS' }
)
$latest = ($history | Sort-Object { $_.Date } -Descending)[1]
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -Action Block -MajorVersion $latest.MajorVersion -CompareOp $latest.CompareOp | Out-Null
#! warning partialCoverage
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
