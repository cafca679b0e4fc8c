Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -DisplayPublishedPhotoDefault $False -AutoInitiateContacts $True
