#requires -Version 5.1
#requires -Modules @{ ModuleName = 'SkypeForBusiness'; ModuleVersion = '7.0.0.0' }
$params = @{ Parent = 'Global'; RuleId = [guid]::NewGuid(); UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Block' }
$params['Priority'] = 0
$null = New-CsClientVersionPolicyRule @params
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
