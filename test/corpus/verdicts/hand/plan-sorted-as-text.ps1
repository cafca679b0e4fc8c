$plan = @(
    [pscustomobject]@{ Order = '9';  Do = { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null } }
    #! warning ruleAfterEnable
    [pscustomobject]@{ Order = '10'; Do = { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true } }
)
# Text sorts '10' before '9'.
foreach ($step in ($plan | Sort-Object Order)) { & $step.Do }
