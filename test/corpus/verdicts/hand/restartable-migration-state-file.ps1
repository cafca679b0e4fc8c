# Goes on where it stopped: the state file says what is done.
$stateFile = Join-Path $PSScriptRoot 'migration.state.json'
$done = if (Test-Path $stateFile) { (Get-Content $stateFile -Raw | ConvertFrom-Json).Done } else { @() }
function Complete-Step([string]$Name) {
    $script:done += $Name
    @{ Done = $script:done } | ConvertTo-Json | Set-Content $stateFile
}
if ('rule' -notin $done) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    Complete-Step 'rule'
}
if ('privacy' -notin $done) {
    #! warning notOnEveryPath
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
    Complete-Step 'privacy'
}
