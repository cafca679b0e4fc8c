. "$PSScriptRoot/config.ps1"
foreach ($key in $Config.Rules.Keys) {
    $rule = $Config.Rules[$key]
    New-CsClientVersionPolicyRule -Parent $Config.Scope -RuleId ([guid]::NewGuid()) -Description $key @rule | Out-Null
}
$privacy = $Config.Privacy
Set-CsPrivacyConfiguration -Identity $Config.Scope @privacy
