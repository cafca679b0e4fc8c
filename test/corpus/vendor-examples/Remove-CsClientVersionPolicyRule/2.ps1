Get-CsClientVersionPolicyRule -Filter "site:Oslo/*" | Remove-CsClientVersionPolicyRule
