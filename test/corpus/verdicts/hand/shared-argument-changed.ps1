$options = @{ Action = 'Block'; CompareOp = 'LSS' }
function New-Rule {
    param([hashtable]$Options, [string]$Agent)
    $Options.UserAgent = $Agent
    $Options
}
$first = New-Rule $options 'OC'
$second = New-Rule $options 'CPE'
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -MajorVersion 4 -MinorVersion 0 @first | Out-Null
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
