param([ValidatePattern('^\d+\.\d+$')][string]$BlockBelow = '4.0', [string[]]$Site = @('Paris'))
$major, $minor = $BlockBelow -split '\.' | ForEach-Object { [int]$_ }
if ($major -ne 4) { throw 'must be 4' }
foreach ($s in $Site) {
    New-CsClientVersionPolicyRule -Parent "site:$s" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion $minor -CompareOp LSS -Action Block -Priority 0 | Out-Null
    Set-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $true
}
