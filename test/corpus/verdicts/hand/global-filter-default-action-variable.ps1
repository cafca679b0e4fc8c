$map = @{ Strict = 'Block'; Lenient = 'Allow' }
$level = 'Lenient'
Set-CsClientVersionConfiguration -Identity Global -DefaultAction $map[$level] -Enabled $true
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
