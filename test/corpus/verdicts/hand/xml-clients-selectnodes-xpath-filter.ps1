[xml]$clients = '<clients><client major="2" /><client major="3" /></clients>'
$clients.SelectNodes('//client[@major="2"]') | ForEach-Object {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $_.major -CompareOp EQL -Action Block -Priority 0
}
#! warning partialCoverage
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
