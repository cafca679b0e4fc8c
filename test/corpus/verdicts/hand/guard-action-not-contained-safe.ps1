function Get-OldClientAction {
    <# What the first enabled rule for Communicator 2007 R2 does. #>
    param([string]$Policy = 'Global')
    $rules = Get-CsClientVersionPolicyRule -Identity $Policy | Where-Object { $_.Enabled -eq $true -and $_.UserAgent -eq 'OC' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.CompareOp -eq 'LSS' }
    foreach ($rule in $rules) { $rule.Action }
}
$blocking = @('Block', 'BlockWithUrl', 'BlockAndUpgrade')
$action = Get-OldClientAction | Select-Object -First 1
if ($blocking -notcontains $action) {
    Write-Error "Communicator 2007 R2: '$action'"
    return
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
