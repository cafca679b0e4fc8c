function New-Rule {
    param([hashtable]$Options = @{ Action = 'Block'; CompareOp = 'LSS' }, [string]$Agent)
    $Options.UserAgent = $Agent
    $Options
}
$first = New-Rule -Agent 'OC'
$second = New-Rule -Agent 'CPE'
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -MajorVersion 4 -MinorVersion 0 @first | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
