$AddBlock = $false
