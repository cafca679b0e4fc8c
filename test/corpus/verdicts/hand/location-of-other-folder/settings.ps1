$AddBlock = $true
