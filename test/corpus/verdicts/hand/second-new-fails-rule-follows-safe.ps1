# A policy that exists makes New- fail; the script goes on, and the rule goes to the policy anyway.
$site = 'site:Graz'
New-CsClientVersionPolicy -Identity $site
New-CsClientVersionPolicy -Identity $site
New-CsClientVersionPolicyRule -Parent $site -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
New-CsPrivacyConfiguration -Identity $site -EnablePrivacyMode $true
