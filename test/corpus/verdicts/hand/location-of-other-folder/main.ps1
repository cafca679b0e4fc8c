Set-Location "$PSScriptRoot\prod"
# The file of that name in the folder that was gone to, not the one beside this script.
. .\settings.ps1
if ($AddBlock) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
