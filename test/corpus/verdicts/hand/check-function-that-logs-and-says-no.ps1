# The function says that there is nothing to do, so no rule is added.
Import-Module OurLogging

function Test-RuleMissing {
    Write-OurLog 'Looking at the rules'
    return $false
}

if (Test-RuleMissing) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
#! warning noRule
Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
