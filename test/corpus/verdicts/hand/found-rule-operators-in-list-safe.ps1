$found = Get-CsClientVersionPolicyRule -Identity Global |
    Where-Object { $_.UserAgent -eq 'OC' -and $_.Enabled -and $_.Priority -eq 0 -and $_.Action -in 'Block', 'BlockWithUrl', 'BlockAndUpgrade' } |
    Where-Object { $_.CompareOp -in 'LSS', 'LEQ' -and $_.MajorVersion -ge 4 }
if ($null -ne $found) { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
