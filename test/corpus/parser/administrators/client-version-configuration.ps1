Set-CsClientVersionConfiguration -Identity global -Enabled $true -DefaultAction BlockWithUrl -DefaultURL 'https://example.org/clients'
