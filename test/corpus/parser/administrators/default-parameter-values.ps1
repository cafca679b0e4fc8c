$PSDefaultParameterValues = @{ 'Set-CsPrivacyConfiguration:Identity' = 'global'; '*:Verbose' = $true }
$PSDefaultParameterValues['New-Cs*:WhatIf'] = { $script:dry }
