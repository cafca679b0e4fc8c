$sites = Get-Content -Path "$PSScriptRoot\sites.txt" | Where-Object { $_ }
$pilot = @($sites | Select-Object -First 10)
Write-Host "$($pilot.Count) of $(@($sites).Count) sites in this batch"
foreach ($site in $pilot) {
    $id = "site:$site"
    New-CsClientVersionPolicyRule -Parent $id -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    Set-CsPrivacyConfiguration -Identity $id -EnablePrivacyMode $true
}
