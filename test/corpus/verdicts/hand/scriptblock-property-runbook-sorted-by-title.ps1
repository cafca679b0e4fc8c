$runbook = @(
    [pscustomobject]@{ Step = 1; Title = 'Version rule'; Run = { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 } }
    #! warning ruleAfterEnable
    [pscustomobject]@{ Step = 2; Title = 'Privacy mode'; Run = { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true } }
)
$runbook | Sort-Object Title | ForEach-Object { & $_.Run }
