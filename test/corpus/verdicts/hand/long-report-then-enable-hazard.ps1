# Reports what is there; the rule it builds is for the report only.
$report = New-Object System.Collections.Generic.List[object]
foreach ($policy in Get-CsClientVersionPolicy) {
    foreach ($rule in $policy.Rules) {
        $report.Add([pscustomobject]@{
            Policy  = $policy.Identity
            Rule    = $rule.RuleId
            Agent   = $rule.UserAgent
            Version = ('{0}.{1}' -f $rule.MajorVersion, $rule.MinorVersion)
            Action  = $rule.Action
        })
    }
}
#! warning CsUnsavedInMemoryObject
$proposal = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -InMemory
$report.Add([pscustomobject]@{ Policy = 'Global'; Rule = $proposal.RuleId; Agent = $proposal.UserAgent; Version = '4.0'; Action = $proposal.Action })
$report | Sort-Object Policy, Agent | Format-Table -AutoSize
$report | ConvertTo-Html | Set-Content .\report.html
#! warning notCommitted
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
