$x = [xml]'<plan><step kind="block" scope="site:Redmond"/><step kind="mode"/></plan>'
foreach ($step in $x.plan.step) {
    switch ($step.kind) {
        'block' { New-CsClientVersionPolicyRule -Parent $step.scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 }
        'mode' {
            $target = if ($step.scope) { $step.scope } else { 'global' }
            #! warning scopeNotCovered
            Set-CsPrivacyConfiguration -Identity $target -EnablePrivacyMode $true
        }
    }
}
