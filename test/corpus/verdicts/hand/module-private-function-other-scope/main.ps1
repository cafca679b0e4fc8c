$m = Import-Module .\Tools.psm1 -PassThru
& $m { Add-Block }
#! warning scopeNotCovered
Set-CsPrivacyConfiguration -Identity 'Global' -EnablePrivacyMode $true
