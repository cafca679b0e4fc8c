if (Get-CsClientVersionPolicyRule -Identity Global | Where-Object { $_.UserAgent -eq 'OC' -and $_.MajorVersion -gt 3 -and
        $_.CompareOp -eq 'LEQ' -and $_.Action -like 'Block*' -and $_.Enabled -eq $true -and $_.Priority -eq 0 }) {
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
} else {
    throw 'Client version rule is missing.'
}
