$results = foreach ($agent in 'OC', 'CPE') {
    try {
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $agent -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -ErrorAction Stop | Out-Null
        [pscustomobject]@{ Agent = $agent; Ok = $true }
    } catch {
        [pscustomobject]@{ Agent = $agent; Ok = $false }
    }
}
# At least one went through: not necessarily the one that matters.
if (($results | Where-Object { $_.Ok } | Measure-Object).Count -eq 0) { exit 1 }
#! warning notOnEveryPath
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
