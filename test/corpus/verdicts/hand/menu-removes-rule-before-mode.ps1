$id = [guid]::NewGuid()
New-CsClientVersionPolicyRule -Parent Global -RuleId $id -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
do {
    $key = Read-Host 'P = privacy mode on, R = remove the rule, X = exit'
    #! warning notOnEveryPath
    #! +1 warning CsLegacyClientsUnblocked
    if ($key -eq 'P') { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
    elseif ($key -eq 'R') { Remove-CsClientVersionPolicyRule -Identity "Global/$id" }
} until ($key -eq 'X')
