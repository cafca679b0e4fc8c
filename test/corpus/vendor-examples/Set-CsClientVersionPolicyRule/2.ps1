Get-CsClientVersionPolicyRule -Filter "site:Oslo*" | Set-CsClientVersionPolicyRule -Description "Rules for the people in Oslo"
