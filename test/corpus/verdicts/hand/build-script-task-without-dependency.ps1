$tasks = @{
    Rule    = @{ DependsOn = @(); Action = { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 } }
    #! warning ruleAfterEnable
    Privacy = @{ DependsOn = @(); Action = { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true } }
}
function Invoke-Task([string]$Name) {
    foreach ($other in $tasks[$Name].DependsOn) { Invoke-Task $other }
    . $tasks[$Name].Action
}
Invoke-Task 'Privacy'
Invoke-Task 'Rule'
