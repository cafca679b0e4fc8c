$line = '-' * 40
$template = "{0}`n{1,-20}{2}`n{0}"
Write-Host ($template -f $line, 'Step', 'Result')
$numbers = '4.0' -split '\.' | ForEach-Object { [uint16]$_ }
$names = 'Major', 'Minor'
$version = @{}
for ($i = 0; $i -lt $names.Length; $i++) { $version["$($names[$i])Version"] = $numbers[$i] }
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -CompareOp LSS -Action Block @version | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
