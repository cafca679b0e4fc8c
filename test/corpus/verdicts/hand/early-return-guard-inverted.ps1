function Test-BlockRule {
    $rules = Get-CsClientVersionPolicyRule | Where-Object {
        $_.Identity -like 'Global/*' -and $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.Enabled -and
        $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.CompareOp -eq 'LSS' -and $_.Priority -eq 0
    }
    return [bool]$rules
}
if (Test-BlockRule) {
    Write-Host 'Rule found, nothing to do.'
    exit 0
}
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
