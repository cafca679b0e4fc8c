Get-CsClientVersionPolicyRule -Filter "Global/*"
