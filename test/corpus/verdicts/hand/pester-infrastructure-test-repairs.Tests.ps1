# "Infrastructure as code": the test repairs what it finds, outside of any It.
$privacy = Get-CsPrivacyConfiguration -Identity Global
if (-not $privacy.EnablePrivacyMode) {
    #! warning noRule
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
Describe 'Global' { It 'is private' { (Get-CsPrivacyConfiguration -Identity Global).EnablePrivacyMode | Should -Be $true } }
