function Add-Block {
    Set-StrictMode -Version 1
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
Add-Block
# Strict mode ended with the function
if (-not $notSet) { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
