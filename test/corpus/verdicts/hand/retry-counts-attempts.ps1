$attempt = 0
$done = $false
while (-not $done -and $attempt -lt 5) {
    $attempt++
    try {
        $null = New-CsClientVersionPolicyRule -Parent 'site:Hospital' -RuleId ([guid]::NewGuid()) -UserAgent 'OC' -MajorVersion 4 -MinorVersion 0 -CompareOp 'LSS' -Action 'Block' -Priority 0 -ErrorAction Stop
        $done = $true
    }
    catch {
        Write-Warning "attempt ${attempt}: $($_.Exception.Message)"
        Start-Sleep -Seconds (10 * $attempt)
    }
}
if ($attempt -gt 0) {
    #! warning notOnEveryPath
    Set-CsPrivacyConfiguration -Identity 'site:Hospital' -EnablePrivacyMode $true
}
else { Write-Error "gave up after $attempt attempts" }
