# The rule is in Global; then every site gets a policy of its own "for later", without a rule.
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
$sites = 'Redmond', 'Dublin', 'Oslo'
for ($i = 0; $i -lt $sites.Count; $i++) {
    Write-Progress -Activity 'Policies' -Status $sites[$i] -PercentComplete (100 * $i / $sites.Count)
    New-CsClientVersionPolicy -Identity "site:$($sites[$i])"
}
Write-Progress -Activity 'Policies' -Completed
#! warning scopeNotCovered
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
