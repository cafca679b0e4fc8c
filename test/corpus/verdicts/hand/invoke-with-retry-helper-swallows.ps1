function Invoke-WithRetry {
    param([scriptblock]$Action, [int]$Count = 2)
    $i = 0
    while ($i -lt $Count) {
        try { & $Action; break }
        catch { Write-Warning $_.Exception.Message }
        finally { $i++ }
    }
}
Invoke-WithRetry {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop | Out-Null
}
#! warning notOnEveryPath
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
