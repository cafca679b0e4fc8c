#requires -RunAsAdministrator
if (-not (Get-Module -Name Lync)) {
    if (Get-Module -ListAvailable -Name Lync) { Import-Module Lync }
    else { Write-Warning 'No Lync module'; return }
}
if (-not (Get-Command Set-CsPrivacyConfiguration -ErrorAction SilentlyContinue)) { return }
$rule = New-CsClientVersionPolicyRule -Parent 'Global' -RuleId ([guid]::NewGuid().Guid) -InMemory -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block
Set-CsClientVersionPolicy -Identity Global -Rules @{ Replace = $rule }
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
