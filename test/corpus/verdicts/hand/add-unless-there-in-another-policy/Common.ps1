function Write-Log {
    param([string]$Message, [ValidateSet('INFO', 'WARN', 'ERROR')][string]$Level = 'INFO')
    $line = '{0:s} [{1}] {2}' -f (Get-Date), $Level, $Message
    Write-Host $line
    Add-Content -Path "$env:TEMP\privacy.log" -Value $line
}

function Add-LegacyBlock {
    param([Parameter(Mandatory)][string]$Parent, [string]$Look = $Parent)
    $existing = Get-CsClientVersionPolicyRule | Where-Object {
        $_.Identity -like "$Look/*" -and $_.UserAgent -eq 'OC' -and $_.CompareOp -eq 'LSS' -and
        $_.MajorVersion -ge 4 -and $_.Action -like 'Block*' -and $_.Enabled
    }
    if ($existing) {
        Write-Log "$Parent blocks the old clients already"
        return
    }
    New-CsClientVersionPolicyRule -Parent $Parent -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Enabled $true -Priority 0 | Out-Null
    Write-Log "Added the rule to $Parent"
}
