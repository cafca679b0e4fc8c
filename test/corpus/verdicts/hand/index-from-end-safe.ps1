$history = @(
    @{ Date = '2012-01'; MajorVersion = 2; CompareOp = 'LEQ' }
    @{ Date = '2014-06'; MajorVersion = 4; CompareOp = 'LSS' }
)
$latest = $history[-1]
$latest.Remove('Date')
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -Action Block @latest | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
