# Pilot batch: the first ten sites of the list, then all of them.
$sites = Get-Content -Path "$PSScriptRoot\sites.txt" | Where-Object { $_ }
$pilot = $sites | Select-Object -First 10
$pilot | ForEach-Object {
    New-CsClientVersionPolicyRule -Parent "site:$_" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
foreach ($site in $sites) {
    #! warning scopeNotCovered
    Set-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $true
}
