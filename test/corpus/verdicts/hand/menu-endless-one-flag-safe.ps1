$blocked = $false
$site = Read-Host 'Site name'
while ($true) {
    $answer = Read-Host 'b(lock), p(rivacy), q(uit)'
    if ($answer -eq 'q') { break }
    if ($answer -eq 'b') {
        New-CsClientVersionPolicyRule -Parent "site:$site" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
        $blocked = $true
    }
    elseif ($answer -eq 'p') {
        if ($blocked) { Set-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $true }
        else { Write-Warning 'Block first.' }
    }
}
