function Invoke-WithRetry {
    param([Parameter(Mandatory)][scriptblock]$ScriptBlock, [int]$MaxAttempts = 3, [int]$DelaySeconds = 5)
    for ($attempt = 1; $attempt -le $MaxAttempts; $attempt++) {
        try { return & $ScriptBlock }
        catch {
            Write-Warning "attempt $attempt of $MaxAttempts failed: $($_.Exception.Message)"
            if ($attempt -eq $MaxAttempts) { return $null }
            Start-Sleep -Seconds ($DelaySeconds * $attempt)
        }
    }
}
Start-Transcript -Path "$env:TEMP\runbook-17.log"
$id = [guid]::NewGuid()
Invoke-WithRetry -ScriptBlock { New-CsClientVersionPolicyRule -Parent 'Global' -RuleId $id -UserAgent 'OC' -MajorVersion 4 -MinorVersion 0 -CompareOp 'LSS' -Action 'Block' -Priority 0 -ErrorAction Stop } | Out-Null
#! warning notOnEveryPath
Invoke-WithRetry -ScriptBlock { Set-CsPrivacyConfiguration -Identity 'Global' -EnablePrivacyMode $true -ErrorAction Stop }
Stop-Transcript
