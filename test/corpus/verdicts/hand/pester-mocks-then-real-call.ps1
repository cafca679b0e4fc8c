Describe 'Enable-Privacy' {
    BeforeAll {
        Mock Set-CsPrivacyConfiguration { }
        function Enable-Privacy { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
    }
    It 'calls the cmdlet' { Enable-Privacy; Should -Invoke Set-CsPrivacyConfiguration -Times 1 }
}
# Left over from trying it out.
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
