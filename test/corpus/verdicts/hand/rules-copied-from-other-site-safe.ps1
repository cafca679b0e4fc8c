$id = [guid]::NewGuid()
New-CsClientVersionPolicy -Identity 'site:Dublin' | Out-Null
New-CsClientVersionPolicyRule -Parent 'site:Dublin' -RuleId $id -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null
New-CsClientVersionPolicy -Identity 'site:Redmond' | Out-Null
Set-CsClientVersionPolicy -Identity 'site:Redmond' -Rules $null
$rules = Get-CsClientVersionPolicy -Identity 'site:Dublin' | Select-Object -ExpandProperty Rules
Set-CsClientVersionPolicy -Identity 'site:Redmond' -Rules $rules
New-CsPrivacyConfiguration -Identity 'site:Redmond' -EnablePrivacyMode $true
