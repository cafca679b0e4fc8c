$state = [pscustomobject]@{ Connected = $false; Backup = $false; Rule = $false; Filter = $false; Approved = $false }
do {
    $pick = Read-Host '[c]onnect [b]ackup [r]ule [f]ilter [a]pprove [e]nable [q]uit'
    switch ($pick) {
        'c' { $state.Connected = $true }
        'b' { if ($state.Connected) { Get-CsClientVersionPolicyRule | Export-Clixml rules.xml; $state.Backup = $true } }
        'r' {
            if ($state.Connected) {
                New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
                $state.Rule = $true
            }
        }
        'f' { if ($state.Connected) { Set-CsClientVersionConfiguration -Identity Global -Enabled $true; $state.Filter = $true } }
        'a' { if ((Read-Host 'Approved by') -ne '') { $state.Approved = $true } }
        'e' {
            if ($state.Connected -and $state.Backup -and $state.Rule -and $state.Filter -and $state.Approved) {
                Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
            }
            else { $state | Format-List }
        }
    }
} until ($pick -eq 'q')
