# The log function comes with a module that is not here; what the check gives is its result all the same.
Import-Module OurLogging

function Test-LegacyBlocked {
    param([string]$Policy)
    Write-OurLog "Looking at $Policy"
    $rule = Get-CsClientVersionPolicyRule -Identity $Policy | Where-Object { $_.UserAgent -eq 'OC' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.Action -eq 'Block' -and $_.Enabled }
    if ($rule) { return $true }
    return $false
}

if (-not (Test-LegacyBlocked -Policy Global)) {
    Write-OurLog 'No rule yet'
    exit 1
}
Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
