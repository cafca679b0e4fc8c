# Desired state: make it so, whatever was there.
$desired = @{
    UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Block'; Enabled = $true; Priority = 0
}
$id = 'Global/5b7d7a0e-9a43-4b53-9f3c-7fb0a1c2d3e4'
$current = Get-CsClientVersionPolicyRule -Identity $id -ErrorAction SilentlyContinue
if ($current) {
    Set-CsClientVersionPolicyRule -Identity $id @desired
} else {
    New-CsClientVersionPolicyRule -Identity $id @desired | Out-Null
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
