$id = 'Global/9d1a6f0e-5b0b-4f0c-b6a4-3f4dd3c7d0a1'
New-CsClientVersionPolicyRule -Identity $id -UserAgent OC -MajorVersion 2 -MinorVersion 0 -CompareOp LEQ -Action Block -Priority 0 | Out-Null
Get-CsClientVersionPolicyRule -Identity $id | ForEach-Object {
    $_.Description = 'Communicator 2007 and older'
    Set-CsClientVersionPolicyRule -Instance $_
}
#! warning partialCoverage
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
