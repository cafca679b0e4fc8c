# An object with methods, as before there were classes.
$site = New-Object PSObject -Property @{ Name = 'Redmond' }
$site | Add-Member -MemberType ScriptMethod -Name EnablePrivacy -Value {
    #! warning noRule
    New-CsPrivacyConfiguration -Identity "site:$($this.Name)" -EnablePrivacyMode $true
}
$site.EnablePrivacy() | Out-Null
