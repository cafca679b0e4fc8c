Get-CsClientVersionPolicyRule -Identity "Global/9a3cdb10-1c8e-4f1a-8a55-0d1f6b7c2e91"
