function Invoke-WithRetry {
    param(
        [Parameter(Mandatory)][scriptblock]$Action,
        [int]$Count = 3
    )
    for ($i = 1; $i -le $Count; $i++) {
        try { return & $Action }
        catch {
            if ($i -eq $Count) { throw }
            Start-Sleep -Seconds ($i * 2)
        }
    }
}
Invoke-WithRetry -Action {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop
} | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
