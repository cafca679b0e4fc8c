# reason: noRule
$mode = $true
Invoke-Command -ComputerName lync01 -ScriptBlock { Set-CsPrivacyConfiguration -EnablePrivacyMode $using:mode }
