Set-CsClientVersionConfiguration -Identity global -Enabled $true -DefaultAction Allow
