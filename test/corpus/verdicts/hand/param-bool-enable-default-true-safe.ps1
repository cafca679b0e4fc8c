param(
    [bool]$Enable = $true,
    [string]$Comment
)
if ($Comment) { Write-Host "Reason: $Comment" }
$rule = @{
    Identity     = 'Global/6c5f5b3e-8d0c-4b5f-9a57-0a5b0f1f2c11'
    UserAgent    = 'OC'
    MajorVersion = 4
    MinorVersion = 0
    CompareOp    = 'LSS'
    Action       = 'Block'
    Priority     = 0
}
New-CsClientVersionPolicyRule @rule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $Enable
