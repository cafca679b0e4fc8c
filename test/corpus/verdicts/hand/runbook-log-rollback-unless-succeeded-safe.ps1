<#
  CHG0041877 - enhanced presence privacy mode, phase 2
  Rollback: remove the rule, turn privacy mode off
#>
[CmdletBinding()]
param(
    [string]$LogPath = "C:\Logs\CHG0041877.log"
)
function Write-Log {
    param([string]$Text, [ValidateSet('INFO', 'WARN', 'ERROR')][string]$Level = 'INFO')
    $line = '{0:yyyy-MM-dd HH:mm:ss} [{1}] {2}' -f (Get-Date), $Level, $Text
    Add-Content -Path $LogPath -Value $line
    if ($Level -eq 'ERROR') { Write-Host $line -ForegroundColor Red } else { Write-Host $line }
}

Start-Transcript -Path ($LogPath -replace '\.log$', '.transcript.txt')
$ruleId = [guid]::NewGuid()
$succeeded = $false
try {
    Write-Log 'Adding the block rule'
    New-CsClientVersionPolicyRule -Parent 'Global' -RuleId $ruleId -UserAgent 'OC' -MajorVersion 4 -MinorVersion 0 -CompareOp 'LSS' -Action 'Block' -Priority 0 -ErrorAction Stop | Out-Null
    Write-Log 'Turning privacy mode on'
    Set-CsPrivacyConfiguration -Identity 'Global' -EnablePrivacyMode $true -ErrorAction Stop
    Set-CsPrivacyConfiguration -Identity 'Global' -DisplayPublishedPhotoDefault $false -ErrorAction Stop
    $succeeded = $true
}
catch {
    Write-Log "Failed: $_" -Level ERROR
}
finally {
    if (-not $succeeded) {
        Write-Log 'Rolling back' -Level WARN
        Set-CsPrivacyConfiguration -Identity 'Global' -EnablePrivacyMode $false
        Remove-CsClientVersionPolicyRule -Identity "Global/$ruleId"
    }
    Stop-Transcript
}
