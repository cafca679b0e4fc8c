# Two rules from one template; the second assignment hits the same hashtable as the first.
function Add-BlockRule {
    param([hashtable]$Rule)
    New-CsClientVersionPolicyRule @Rule | Out-Null
}

$template = @{
    Parent       = 'Global'
    UserAgent    = 'OC'
    MajorVersion = 4
    MinorVersion = 0
    CompareOp    = 'LSS'
    Action       = 'Block'
    Enabled      = $true
}
$oc = $template
$meeting = $template
$meeting.UserAgent = 'LMC'

$oc.RuleId = [guid]::NewGuid()
Add-BlockRule -Rule $oc
$meeting.RuleId = [guid]::NewGuid()
Add-BlockRule -Rule $meeting

#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
