function global:Enable-Mode { 
    #! warning noRule
    Set-CsPrivacyConfiguration -Identity $global:target -EnablePrivacyMode $true
}
$global:target = 'site:Redmond'
Enable-Mode
