$id = 'Global/5b7d7a0e-9a43-4b53-9f3c-7fb0a1c2d3e4'
$current = Get-CsClientVersionPolicyRule -Identity $id -ErrorAction SilentlyContinue
if ($current) {
    Set-CsClientVersionPolicyRule -Identity $id -Description 'Communicator 2007 and R2'
} else {
    New-CsClientVersionPolicyRule -Identity $id -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
#! information unprovenValue
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
