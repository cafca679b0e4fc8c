# An existing rule, by its number from the change request, is turned on; what it blocks the script does not show.
Set-CsClientVersionPolicyRule -Identity 'Global/1987d3c2-4544-489d-bbe3-59f79f530a83' -Enabled $true
#! information unprovenValue
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
