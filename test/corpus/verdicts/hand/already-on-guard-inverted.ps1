# Privacy mode is on before anybody runs this: the branch below is never taken in the usual state.
$privacy = Get-CsPrivacyConfiguration -Identity Global
if ($privacy.EnablePrivacyMode -eq $true) {
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true -DisplayPublishedPhotoDefault $false
}
