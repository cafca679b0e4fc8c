function Protect-Scope {
    param([Parameter(ValueFromPipeline)][string]$Scope)
    begin { $todo = @() }
    process { $todo += $Scope; $Scope }
    end {
        foreach ($each in $todo) {
            New-CsClientVersionPolicyRule -Parent $each -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
        }
    }
}
# What process emits runs down the pipeline at once, before end
#! warning ruleAfterEnable
'global' | Protect-Scope | ForEach-Object { Set-CsPrivacyConfiguration -Identity $_ -EnablePrivacyMode $true }
