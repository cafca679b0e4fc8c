# The header says "Oparator"; the rule is created without a comparison.
$rows = @'
Agent,Major,Minor,Oparator,Action
OC,4,0,LSS,Block
LMC,8,0,LSS,Block
'@ | ConvertFrom-Csv

foreach ($row in $rows) {
    $rule = @{
        Parent       = 'Global'
        RuleId       = [guid]::NewGuid().ToString()
        UserAgent    = $row.Agent
        MajorVersion = [int]$row.Major
        MinorVersion = [int]$row.Minor
        Action       = $row.Action
    }
    if ($row.Operator) { $rule.CompareOp = $row.Operator }
    New-CsClientVersionPolicyRule @rule
}
#! warning unprovenValue
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
