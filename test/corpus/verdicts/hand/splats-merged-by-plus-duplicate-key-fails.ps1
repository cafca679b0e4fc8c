$ErrorActionPreference = 'Continue'
$common = @{ UserAgent = 'OC'; Action = 'Block'; MajorVersion = 3 }
$version = @{ MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS' }
$all = @{ Parent = 'Global'; RuleId = [guid]::NewGuid() }
# Adding tables with the same key is an error, $all stays as it was
$all = $common + $version + $all
#! error CsMissingParameter
New-CsClientVersionPolicyRule @all
#! warning unprovenValue
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
