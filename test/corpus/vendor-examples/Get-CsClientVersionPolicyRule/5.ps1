Get-CsClientVersionPolicyRule | Where-Object {$_.Action -eq "Block"}
