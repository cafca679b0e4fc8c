$plan = New-Object System.Collections.Stack
$plan.Push(@{ What = 'Rule' })
$plan.Push(@{ What = 'Privacy' })
while ($plan.Count -gt 0) {
    # A stack gives the last one first.
    $step = $plan.Pop()
    switch ($step.What) {
        'Rule' { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 }
        #! warning ruleAfterEnable
        'Privacy' { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
    }
}
