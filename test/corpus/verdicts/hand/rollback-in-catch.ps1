try {
    $rule = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true -ErrorAction Stop
    Set-CsPrivacyConfiguration -Identity Global -AutoInitiateContacts $true -ErrorAction Stop
} catch {
    Write-Warning 'Rolling back'
    #! warning CsLegacyClientsUnblocked
    $rule | Remove-CsClientVersionPolicyRule
}
