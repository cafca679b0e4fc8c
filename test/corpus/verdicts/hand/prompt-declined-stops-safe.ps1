$answer = Read-Host 'Add the block for old clients and turn privacy mode on? (y/n)'
if ($answer -notin 'y', 'yes') {
    Write-Host 'Nothing done.'
    return
}
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
