$rule = Get-CsClientVersionPolicyRule -Filter 'Global/*' | Where-Object {
    $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and
    $_.Enabled -eq $true -and $_.Priority -eq 0 -and -not $_.UserAgentFullName
} | Select-Object -First 1
if ($null -eq $rule) { Write-Error 'No rule blocks Communicator 2007 R2.' }
#! warning notOnEveryPath
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
