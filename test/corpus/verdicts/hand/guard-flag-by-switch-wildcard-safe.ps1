$found = $false
foreach ($rule in (Get-CsClientVersionPolicy -Identity Global).Rules) {
    Write-Verbose ("{0} {1} {2}.{3} {4}" -f $rule.Priority, $rule.UserAgent, $rule.MajorVersion, $rule.MinorVersion, $rule.Action)
    if (-not $rule.Enabled) { continue }
    if ($rule.UserAgent -ne 'OC') { continue }
    switch -Wildcard ($rule.Action) {
        'Block*' {
            if ($rule.MajorVersion -eq 4 -and $rule.MinorVersion -eq 0 -and $rule.CompareOp -eq 'LSS') { $found = $true }
        }
        'Allow*' { Write-Verbose 'lets in' }
    }
    if ($found) { break }
}
if (!$found) {
    $id = [guid]::NewGuid()
    Write-Host "Adding rule $id"
    New-CsClientVersionPolicyRule -Parent Global -RuleId $id -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
Set-CsPrivacyConfiguration -EnablePrivacyMode $true -Identity Global
