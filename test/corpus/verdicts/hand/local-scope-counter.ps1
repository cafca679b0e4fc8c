# Without $script: the function counts a copy, and the guard below is never passed.
$added = 0
function Add-Rule([string]$Scope, [int]$Major) {
    New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $Major -MinorVersion 0 `
        -CompareOp LSS -Action Block | Out-Null
    $added++
}
if ($added -eq 0) {
    #! warning ruleAfterEnable
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
Add-Rule -Scope Global -Major 4
