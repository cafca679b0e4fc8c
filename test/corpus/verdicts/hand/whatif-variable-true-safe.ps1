$dryRun = $true
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true -WhatIf:$dryRun
