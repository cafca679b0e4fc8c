function Test-BlockRule {
    $rules = Get-CsClientVersionPolicyRule | Where-Object {
        $_.Identity -like 'Global/*' -and $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.Enabled -and
        $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.CompareOp -eq 'LSS' -and $_.Priority -eq 0 -and
        -not $_.UserAgentFullName -and $_.BuildNumber -eq $null -and $_.QfeNumber -eq $null
    }
    return [bool]$rules
}
if (-not (Test-BlockRule)) {
    Write-Warning 'No block rule, nothing to do.'
    exit 1
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
