Import-Module SkypeForBusiness
# Take a snapshot of what is there, try, restore when the pilot is over
$snapshot = @{
    Privacy = @(Get-CsPrivacyConfiguration -Identity Global)
    Rules   = @(Get-CsClientVersionPolicyRule -Identity Global)
    Filter  = Get-CsClientVersionConfiguration -Identity Global
}
$snapshot.Privacy | Export-Clixml -Path .\privacy.xml
$snapshot.Rules | Export-Clixml -Path .\rules.xml
Write-Host "$($snapshot.Rules.Count) rules saved"
function Restore-Snapshot {
    param($Snapshot)
    foreach ($p in $Snapshot.Privacy) { Set-CsPrivacyConfiguration -Instance $p }
    Set-CsClientVersionConfiguration -Instance $Snapshot.Filter
}
$pilotRule = [guid]::NewGuid()
New-CsClientVersionPolicyRule -Parent Global -RuleId $pilotRule -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 -Description pilot | Out-Null
Set-CsClientVersionConfiguration -Identity Global -Enabled $true -DefaultAction Block
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
$answer = Read-Host 'Keep (yes/no)'
if ($answer -ne 'yes') {
    Restore-Snapshot -Snapshot $snapshot
    Remove-CsClientVersionPolicyRule -Identity "Global/$pilotRule"
}
