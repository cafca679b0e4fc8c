param([switch]$Fix)
$checks = [ordered]@{
    'Old clients are kept out' = {
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    }
    'Privacy mode is on'       = { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
}
if ($Fix) {
    foreach ($name in $checks.Keys) {
        Write-Host "Repairing: $name"
        & $checks[$name]
    }
}
