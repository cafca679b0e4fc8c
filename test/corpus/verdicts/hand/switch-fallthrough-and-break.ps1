$level = 3
switch ($level) {
    { $_ -ge 1 } { Set-CsClientVersionConfiguration -Identity Global -Enabled $true; break }
    { $_ -ge 2 } { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null }
}
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
