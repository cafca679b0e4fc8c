# Loading this module makes sure of the baseline.
$script:Baseline = @{ Parent = 'Global'; UserAgent = 'OC'; CompareOp = 'LSS'; Action = 'Block' }
New-CsClientVersionPolicyRule @script:Baseline -RuleId ([guid]::NewGuid()) -MajorVersion 4 -MinorVersion 0 -Priority 0
function Get-Baseline { $script:Baseline }
