function Add-BlockRule([string]$Parent) {
    $id = [guid]::NewGuid()
    $null = New-CsClientVersionPolicyRule -Parent $Parent -RuleId $id -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
    $id
}
$keep = Add-BlockRule 'Global'
$extra = 1..2 | ForEach-Object { Add-BlockRule 'Global' }
foreach ($id in $extra) { Remove-CsClientVersionPolicyRule -Identity "Global/$id" }
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
