$settings = New-CsPrivacyConfiguration -Identity site:Bergen -InMemory

$settings.EnablePrivacyMode = $True

Set-CsPrivacyConfiguration -Instance $settings
