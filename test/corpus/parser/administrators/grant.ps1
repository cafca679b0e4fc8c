Get-CsUser -Filter { Department -eq 'Sales' } | Grant-CsClientVersionPolicy -PolicyName SalesDepartmentPolicy
Grant-CsClientVersionPolicy -Identity "Ken Myer" -PolicyName $null
