$plan = @(
    [pscustomobject]@{ Agent = 'OC';  Action = 'Block'; Approved = $null }
    [pscustomobject]@{ Agent = 'CPE'; Action = 'Block'; Approved = 'CAB-17' }
)
foreach ($entry in @($plan | Where-Object { $_.Approved })) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $entry.Agent -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action $entry.Action | Out-Null
}
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
