$id = [guid]::NewGuid()
New-CsClientVersionPolicy -Identity 'site:Dublin' | Out-Null
New-CsClientVersionPolicyRule -Parent 'site:Dublin' -RuleId $id -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null
New-CsClientVersionPolicy -Identity 'site:Redmond' | Out-Null
$rules = (Get-CsClientVersionPolicy -Identity 'site:Redmond').Rules
Set-CsClientVersionPolicy -Identity 'site:Dublin' -Rules $rules
foreach ($site in 'Dublin', 'Redmond') {
    #! warning noRule
    New-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $true
}
