function Set-Or-New {
    param($Noun, $Identity, [hashtable]$Settings)
    $exists = & "Get-$Noun" -Identity $Identity -ErrorAction SilentlyContinue
    $verb = if ($exists) { 'Set' } else { 'New' }
    & "$verb-$Noun" -Identity $Identity @Settings
}
Set-Or-New -Noun CsClientVersionConfiguration -Identity 'site:Bonn' -Settings @{ Enabled = $true; DefaultAction = 'Block' }
New-CsClientVersionPolicy -Identity 'site:Bonn' -ErrorAction SilentlyContinue | Out-Null
New-CsClientVersionPolicyRule -Parent 'site:Bonn' -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp GEQ -Action Allow -Priority 0 | Out-Null
Set-Or-New -Noun CsPrivacyConfiguration -Identity 'site:Bonn' -Settings @{ EnablePrivacyMode = $true }
