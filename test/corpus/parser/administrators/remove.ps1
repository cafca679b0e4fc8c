Remove-CsClientVersionPolicyRule -Identity "Global/$id"
Get-CsClientVersionPolicyRule | ? { $_.Action -eq "Block" } | Remove-CsClientVersionPolicyRule -Confirm:$false -Force
