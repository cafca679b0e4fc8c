#requires -Version 4
#requires -Modules SkypeForBusiness
param(
    [ValidateSet('Redmond', 'Dublin', 'Singapore')]
    [string[]]$Site = @('Redmond', 'Dublin', 'Singapore')
)
Set-StrictMode -Version 2
$stages = [ordered]@{
    Policy  = { param($id) if (-not (Get-CsClientVersionPolicy -Filter $id)) { New-CsClientVersionPolicy -Identity $id | Out-Null } }
    Rule    = { param($id) New-CsClientVersionPolicyRule -Parent $id -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null }
    Privacy = { param($id) New-CsPrivacyConfiguration -Identity $id -EnablePrivacyMode $true | Out-Null }
}
foreach ($s in $Site) {
    foreach ($stage in $stages.GetEnumerator()) {
        Write-Verbose "$s : $($stage.Key)"
        & $stage.Value "site:$s"
    }
}
