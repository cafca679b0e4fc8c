# Guards the deployment: fails the build when the settings drift.
Describe 'Presence privacy' {
    BeforeAll { Import-Module SkypeForBusiness }
    It 'is on' {
        (Get-CsPrivacyConfiguration -Identity Global).EnablePrivacyMode | Should -BeTrue
    }
    It 'keeps old clients out' {
        $rules = (Get-CsClientVersionPolicy -Identity Global).Rules
        ($rules | Where-Object { $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' }) | Should -Not -BeNullOrEmpty
    }
}
