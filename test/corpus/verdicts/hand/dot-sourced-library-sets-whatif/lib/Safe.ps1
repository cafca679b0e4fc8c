$WhatIfPreference = $true
Write-Verbose 'Dry run by default'
