param(
    [Parameter(Mandatory = $true)]
    [bool]$EnablePrivacy
)
#! information unprovenValue
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $EnablePrivacy
