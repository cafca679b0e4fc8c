Set-CsClientVersionConfiguration -Identity Global -Enabled $false
try {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop | Out-Null
    $ready = $true
}
catch { $ready = $false; Write-Warning $_.Exception.Message }
finally { Set-CsClientVersionConfiguration -Identity Global -Enabled $true }
if ($ready) { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
