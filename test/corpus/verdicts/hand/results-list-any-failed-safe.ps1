$results = foreach ($agent in 'OC', 'CPE') {
    try {
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $agent -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -ErrorAction Stop | Out-Null
        [pscustomobject]@{ Agent = $agent; Ok = $true }
    } catch {
        [pscustomobject]@{ Agent = $agent; Ok = $false }
    }
}
if ($results.Ok -contains $false) { exit 1 }
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
