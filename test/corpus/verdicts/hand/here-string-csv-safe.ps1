$rows = @'
Agent,Major,Minor,Op,Action
OC,4,0,LSS,Block
UCCP,2,0,LEQ,Block
LMC,8,0,LSS,BlockWithUrl
'@ | ConvertFrom-Csv

$priority = 0
foreach ($row in $rows) {
    $rule = @{
        Parent       = 'Global'
        RuleId       = [guid]::NewGuid().ToString()
        UserAgent    = $row.Agent
        MajorVersion = [int]$row.Major
        MinorVersion = [int]$row.Minor
        CompareOp    = $row.Op
        Action       = $row.Action
        Priority     = $priority++
        Enabled      = $true
    }
    if ($row.Action -like '*WithUrl') { $rule.ActionUrl = 'https://intranet.contoso.com/clients' }
    New-CsClientVersionPolicyRule @rule
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
