$connected = $false; $backup = $false; $rule = $false; $filter = $false; $approved = $false
do {
    $pick = Read-Host 'c/b/r/f/a/e/q'
    switch ($pick) {
        'c' { $connected = $true }
        'b' { $backup = $true }
        'r' {
            New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
            $rule = $true
        }
        'f' { Set-CsClientVersionConfiguration -Identity Global -Enabled $true; $filter = $true }
        'a' { $approved = $true }
        'e' {
            if ($connected -and $backup -and $filter -and $approved) {
                #! warning notOnEveryPath
                Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
            }
        }
    }
} until ($pick -eq 'q')
