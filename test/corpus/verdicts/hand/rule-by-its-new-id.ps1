# The rule is made disabled, looked at, and enabled by the end of its identity.
$id = [guid]::NewGuid().ToString()
New-CsClientVersionPolicyRule -Parent Global -RuleId $id -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Enabled $false | Out-Null
Get-CsClientVersionPolicyRule | Where-Object { $_.Identity -like "*$id" } | Format-List
Get-CsClientVersionPolicyRule | Where-Object { $_.Identity -like "*$id" } | ForEach-Object {
    $_.Enabled = $true
    Set-CsClientVersionPolicyRule -Instance $_
}
Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
