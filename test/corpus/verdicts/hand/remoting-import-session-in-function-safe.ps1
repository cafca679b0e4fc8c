function Connect-Lync {
    param([string]$Server = 'fe01.contoso.com')
    $options = New-PSSessionOption -SkipCACheck -SkipCNCheck
    $session = New-PSSession -ConnectionUri "https://$Server/OcsPowershell" -SessionOption $options -Credential (Get-Credential)
    Import-Module (Import-PSSession $session -AllowClobber -DisableNameChecking) -Global
    $session
}
$session = Connect-Lync
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
Remove-PSSession $session
