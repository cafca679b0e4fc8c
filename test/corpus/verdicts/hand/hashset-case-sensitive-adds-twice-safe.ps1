$seen = [System.Collections.Generic.HashSet[string]]::new()
foreach ($s in 'Global', 'global', 'site:Redmond') {
    if ($seen.Add($s)) {
        New-CsClientVersionPolicyRule -Parent $s -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    }
}
if ($seen.Contains('GLOBAL')) { throw 'never: the set minds letter case' }
if ($seen.Count -ne 3) { throw 'never' }
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
