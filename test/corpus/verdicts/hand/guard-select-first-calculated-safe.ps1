# A table for the eyes first, then the check on the same table; last the first rule alone.
$table = Get-CsClientVersionPolicyRule -Identity Global | Select-Object Identity, Enabled,
    @{ Name = 'Blocks'; Expression = { $_.Action -like 'Block*' } },
    @{ Name = 'OldClients'; Expression = { $_.UserAgent -eq 'OC' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 } }
$table | Format-Table -AutoSize
if (-not ($table | Where-Object { $_.Enabled -and $_.Blocks -and $_.OldClients })) {
    Write-Error 'No rule blocks Communicator 2007.'
    exit 1
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
