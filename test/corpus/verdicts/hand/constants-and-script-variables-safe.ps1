New-Variable -Name LEGACY_BELOW -Value 4 -Option Constant
Set-Variable -Name Scope -Value 'global' -Scope Script
function Block { New-CsClientVersionPolicyRule -Parent $script:Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $LEGACY_BELOW -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 }
function Enable { Set-CsPrivacyConfiguration -Identity (Get-Variable -Name Scope -ValueOnly) -EnablePrivacyMode $true }
try { $LEGACY_BELOW = 2 } catch { Write-Verbose 'Constants stay' }
Block; Enable
