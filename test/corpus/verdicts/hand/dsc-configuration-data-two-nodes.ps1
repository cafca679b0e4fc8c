Configuration LyncBaseline {
    Import-DscResource -ModuleName PSDesiredStateConfiguration
    Node $AllNodes.NodeName {
        Script PrivacyMode {
            GetScript  = { @{ Result = (Get-CsPrivacyConfiguration -Identity Global).EnablePrivacyMode } }
            TestScript = { (Get-CsPrivacyConfiguration -Identity Global).EnablePrivacyMode }
            #! warning noRule
            SetScript  = { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
        }
    }
}
LyncBaseline -ConfigurationData @{ AllNodes = @(@{ NodeName = 'fe01' }) } -OutputPath C:\Dsc
