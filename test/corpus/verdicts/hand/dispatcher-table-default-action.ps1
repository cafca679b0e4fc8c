param([ValidateSet('Off', 'On')][string]$State = 'On')
$actions = @{
    #! +1 warning noRule
    On  = {
        Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
    }
    Off = { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $false }
}
& $actions[$State]
