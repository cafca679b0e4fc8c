$undo = @(
    { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 }
    #! warning ruleAfterEnable
    { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
)
[array]::Reverse($undo)
foreach ($step in $undo) { & $step }
