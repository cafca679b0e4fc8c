# Which user agents are blocked below 4.0 already, by agent
$blocked = Get-CsClientVersionPolicyRule -Identity Global |
    Where-Object { $_.Action -eq 'Block' -and $_.Enabled -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.Priority -eq 0 -and -not $_.BuildNumber -and -not $_.QfeNumber } |
    Group-Object -Property UserAgent -AsHashTable -AsString
if ($blocked -and $blocked.ContainsKey('OC')) {
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
else {
    Write-Warning 'Communicator is not blocked yet'
}
