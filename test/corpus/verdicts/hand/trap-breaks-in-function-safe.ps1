function Enable-Everything {
    trap { Write-Warning $_; break }
    Test-Connection fe01 -Count 1 -ErrorAction Stop | Out-Null
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
Enable-Everything
