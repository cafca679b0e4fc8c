try {
    $rule = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true -ErrorAction Stop
    Test-CsPresence -TargetFqdn 'pool01.contoso.com' -ErrorAction Stop | Out-Null
} catch {
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $false
    if ($rule) { $rule | Remove-CsClientVersionPolicyRule }
    throw
}
