#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true -WhatIf:$false
