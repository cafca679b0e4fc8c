$ErrorActionPreference = 'Stop'
$log = Join-Path $env:TEMP 'privacy.log'
function Log([string]$m) { "$(Get-Date -Format s) $m" | Out-File -FilePath $log -Append }

try {
    Log 'Adding rule'
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 | Out-Null
    Log 'Rule added'
}
catch {
    Log "Could not add the rule: $($_.Exception.Message)"
}
finally {
    Log 'Rule step done'
}

try {
    #! warning notOnEveryPath
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
    Log 'Privacy mode on'
}
catch {
    Log "Privacy mode: $($_.Exception.Message)"
    exit 1
}
