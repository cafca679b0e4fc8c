try {
    Test-Connection -ComputerName fe01 -Count 1 -ErrorAction Stop | Out-Null
} catch {
    Write-Error 'Front end is not there.'
    return
}
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
