for ($attempt = 1; $attempt -le 3; $attempt++) {
    try {
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
            -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop | Out-Null
        break
    } catch {
        Write-Warning "Attempt $attempt failed: $($_.Exception.Message)"
        Start-Sleep -Seconds 5
    }
}
#! warning notOnEveryPath
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
