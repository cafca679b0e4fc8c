$site = 'Redmond'
$role = 'Frontend'
switch ($site) {
    'Redmond' {
        switch ($role) {
            'Edge' { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 }
            #! +1 warning noRule
            'Frontend' {
                Set-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $true
            }
        }
    }
}
