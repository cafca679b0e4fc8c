$test = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
try {
    Write-Host 'Testing with' $test.Identity
}
finally {
    Remove-CsClientVersionPolicyRule -Identity $test.Identity
}
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
