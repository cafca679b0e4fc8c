$rules = Get-CsClientVersionPolicyRule -Identity Global
$block = $rules | Where-Object {
    $_.UserAgent -eq 'OC' -and $_.MajorVersion -ge 4 -and $_.CompareOp -eq 'LSS' -and $_.Action -eq 'Block' -and $_.Enabled -and $_.Priority -eq 0
}
if (-not $block) {
    Write-Warning 'Old Communicator versions are not blocked yet. Nothing was changed.'
    return
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
