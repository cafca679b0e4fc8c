$strict = $false
$rule = @{
    Parent = 'Global'; RuleId = [guid]::NewGuid(); UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0
    CompareOp = 'LSS'
    Action = $(if ($strict) { 'Block' } else { 'AllowWithUrl' })
    ActionUrl = 'https://intranet.contoso.com/clients'
}
New-CsClientVersionPolicyRule @rule | Out-Null
#! warning actionAllows
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
