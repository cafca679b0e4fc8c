$cmd = 'Set-CsPrivacyConfiguration'
$cmd += ' -Identity Global'
foreach ($pair in @{ EnablePrivacyMode = '$true' }.GetEnumerator()) {
    $cmd += ' -{0} {1}' -f $pair.Key, $pair.Value
}
Write-Verbose $cmd
#! warning noRule
Invoke-Expression $cmd
