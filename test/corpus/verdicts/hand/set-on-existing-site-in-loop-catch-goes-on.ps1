foreach ($site in 'Redmond', 'Dublin') {
    try {
        New-CsClientVersionPolicyRule -Parent "site:$site" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop
    } catch { Write-Warning "$site has no policy: $_" }
    #! warning scopeNotCovered
    Set-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $true
}
