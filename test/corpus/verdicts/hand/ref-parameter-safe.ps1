function Get-Minimum([ref]$Major, [ref]$Minor) {
    $Major.Value = 4
    $Minor.Value = 0
}
$major = 2; $minor = 0
Get-Minimum ([ref]$major) ([ref]$minor)
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $major -MinorVersion $minor -CompareOp LSS -Action Block | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
