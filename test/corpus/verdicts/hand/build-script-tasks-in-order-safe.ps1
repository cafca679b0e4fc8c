# A build script in the style of task runners: tasks name what they depend on.
$tasks = @{
    Rule    = @{ DependsOn = @(); Action = { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 } }
    Privacy = @{ DependsOn = @('Rule'); Action = { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true } }
}
$finished = @{}
function Invoke-Task([string]$Name) {
    if ($finished.ContainsKey($Name)) { return }
    foreach ($other in $tasks[$Name].DependsOn) { Invoke-Task $other }
    & $tasks[$Name].Action
    $finished[$Name] = $true
}
Invoke-Task 'Privacy'
