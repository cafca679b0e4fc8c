$major = 0
if (-not [int]::TryParse('3', [ref]$major)) { throw 'No number' }
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $major -CompareOp LSS -Action Block | Out-Null
#! warning partialCoverage
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
