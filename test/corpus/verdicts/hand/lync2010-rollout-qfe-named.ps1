# With a QFE number the later updates of 2007 R2 come in.
Import-Module Lync
New-CsClientVersionPolicy -Identity site:Redmond
New-CsClientVersionPolicyRule -Parent site:Redmond -RuleId ([guid]::NewGuid()) -MajorVersion 3 -MinorVersion 5 -BuildNumber 6907 `
    -QfeNumber 83 -UserAgent OC -CompareOp LEQ -Action Block -Enabled $true -Priority 0
#! warning partialCoverage
New-CsPrivacyConfiguration -Identity site:Redmond -EnablePrivacyMode $true
