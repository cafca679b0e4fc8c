# An odd rollback: the trap "restores" a setting that was never on.
trap {
    #! information noRule
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
    break
}
$ErrorActionPreference = 'Stop'
Invoke-WebRequest https://intranet/ready | Out-Null
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
Write-Host done
