$window = $false; $mail = $false
do {
    $c = Read-Host 'w(indow), m(ail), r(ule), e(nable), q(uit)'
    if ($c -eq 'w') { $window = $true }
    if ($c -eq 'm' -and $window) { $mail = $true }
    if ($c -eq 'r' -and $mail) {
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    }
    if ($c -eq 'e' -and $window -and $mail) {
        #! warning notOnEveryPath
        Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
    }
} until ($c -eq 'q')
