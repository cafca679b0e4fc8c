$x = [xml]'<sites><site name="Redmond" block="true"/><site name="Paris" block="false"/></sites>'
foreach ($s in $x.sites.site) {
    $id = "site:$($s.name)"
    if ($s.block -eq 'true') {
        New-CsClientVersionPolicyRule -Parent $id -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    }
    #! warning scopeNotCovered
    Set-CsPrivacyConfiguration -Identity $id -EnablePrivacyMode $true
}
