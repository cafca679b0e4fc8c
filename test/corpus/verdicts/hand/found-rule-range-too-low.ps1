# Below 3 leaves 2007 R2 in: "at least 3" is not enough.
$block = Get-CsClientVersionPolicyRule -Identity Global | Where-Object {
    $_.UserAgent -eq 'OC' -and $_.MajorVersion -ge 3 -and $_.CompareOp -eq 'LSS' -and $_.Action -eq 'Block' -and $_.Enabled -and $_.Priority -eq 0
}
if ($block) {
    #! information unprovenValue
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
