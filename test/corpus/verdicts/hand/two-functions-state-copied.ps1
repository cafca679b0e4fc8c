# .Copy() makes another object: the flag is set on that one, and the guard is the wrong way round.
function Add-Block($Context) {
    $own = $Context.PSObject.Copy()
    $own.Scope = 'site:Lab'
    New-CsClientVersionPolicyRule -Parent $own.Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
$context = [pscustomobject]@{ Scope = 'Global' }
Add-Block $context
#! warning scopeNotCovered
Set-CsPrivacyConfiguration -Identity $context.Scope -EnablePrivacyMode $true
