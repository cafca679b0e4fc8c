$strict = $true
$op = if ($strict) { 'LSS' } else { 'EQL' }
$rule = @{
    Parent = 'Global'; RuleId = [guid]::NewGuid(); UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0
    CompareOp = $op
    Action = $(if ($strict) { 'Block' } else { 'Allow' })
}
New-CsClientVersionPolicyRule @rule | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
