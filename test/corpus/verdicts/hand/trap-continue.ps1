trap {
    Write-Warning "Ignored: $($_.Exception.Message)"
    continue
}
#! +1 error CsInvalidValue
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp 'LESS' -Action Block -Priority 0 | Out-Null
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
