Set-CsPrivacyConfiguration -Identity site:Oslo -EnablePrivacyMode $False -AutoInitiateContacts $True -PublishLocationDataDefault $False -DisplayPublishedPhotoDefault $True
