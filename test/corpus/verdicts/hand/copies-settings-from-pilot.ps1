# The pilot site has privacy mode on; its settings are copied to the others.
New-CsClientVersionPolicy -Identity 'site:Pilot' | Out-Null
New-CsClientVersionPolicyRule -Parent 'site:Pilot' -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null
$pilot = New-CsPrivacyConfiguration -Identity 'site:Pilot' -EnablePrivacyMode $true -DisplayPublishedPhotoDefault $false
foreach ($site in 'Redmond', 'Dublin') {
    #! +2 warning scopeNotCovered
    New-CsPrivacyConfiguration -Identity "site:$site" `
        -DisplayPublishedPhotoDefault $pilot.DisplayPublishedPhotoDefault `
        -EnablePrivacyMode $pilot.EnablePrivacyMode | Out-Null
}
