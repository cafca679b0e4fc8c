$state = [pscustomobject]@{ Site = 'Lisbon'; Blocked = $false }
do {
    Write-Host '1 pilot, 2 main office, 3 keep old clients out, 4 privacy mode, q quit'
    $answer = Read-Host 'Choice'
    switch ($answer) {
        '1' { $state.Site = 'Lisbon'; $state.Blocked = $false }
        '2' { $state.Site = 'Madrid' }
        '3' {
            New-CsClientVersionPolicyRule -Parent "site:$($state.Site)" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
            $state.Blocked = $true
        }
        '4' {
            if (-not $state.Blocked) { Write-Warning 'Keep the old clients out first'; break }
            #! warning notOnEveryPath
            Set-CsPrivacyConfiguration -Identity "site:$($state.Site)" -EnablePrivacyMode $true
        }
        default { Write-Warning 'What?' }
    }
} until ($answer -eq 'q')
