function Add-BlockRule([string]$Parent) {
    $id = [guid]::NewGuid()
    New-CsClientVersionPolicyRule -Parent $Parent -RuleId $id -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null
    return $id
}
function Remove-TestRules([string]$Parent, [guid[]]$Id) {
    foreach ($one in $Id) { Remove-CsClientVersionPolicyRule -Identity "$Parent/$one" }
}
$ids = @()
$ids += Add-BlockRule 'Global'
# Test with one client, then the test rules go; the real one was never added.
Remove-TestRules 'Global' $ids
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
