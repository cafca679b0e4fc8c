$old = @{ 'Communicator 2007' = '2.0.6362.0'; 'Communicator 2007 R2' = '3.5.6907.0'; 'Lync 2010' = '4.0.7577.0' }
$limit = [version]'4.0'
$legacy = $old.GetEnumerator() | Where-Object { [version]$_.Value -lt $limit } | Sort-Object { [version]$_.Value } -Descending
$max = [version]($legacy | Select-Object -First 1).Value
"Blocking up to $max"
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $max.Major -MinorVersion $max.Minor -CompareOp LEQ -Action Block -Priority 0
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
