function Write-Log([string]$Text) {
    $line = '{0:u} {1}' -f (Get-Date), $Text
    Add-Content -Path "$env:TEMP\privacy.log" -Value $line
    Write-Host $line
}
Start-Transcript -Path "$env:TEMP\privacy.txt"
try {
    Write-Log 'Blocking old clients'
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop
    Write-Log 'Turning on privacy mode'
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true -ErrorAction Stop
    Write-Log 'Done'
} catch {
    Write-Log "Failed: $($_.Exception.Message)"
    throw
} finally {
    Stop-Transcript
}
