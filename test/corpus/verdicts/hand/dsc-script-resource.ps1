Configuration SfbPrivacy {
    Import-DscResource -ModuleName PSDesiredStateConfiguration
    Node 'sfb-fe01' {
        Script EnablePrivacy {
            GetScript  = { @{ Result = (Get-CsPrivacyConfiguration -Identity Global).EnablePrivacyMode } }
            TestScript = { (Get-CsPrivacyConfiguration -Identity Global).EnablePrivacyMode }
            SetScript  = {
                Import-Module SkypeForBusiness
                #! warning noRule
                Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
            }
        }
    }
}
SfbPrivacy -OutputPath C:\Dsc
