. "$PSScriptRoot/config.ps1"
foreach ($key in $Config.Rules.Keys) {
    $rule = $Config.Rules[$key]
    New-CsClientVersionPolicyRule -Parent $Config.RuleScope -RuleId ([guid]::NewGuid()) -Description $key @rule | Out-Null
}
$privacy = $Config.Privacy
#! warning scopeNotCovered
Set-CsPrivacyConfiguration -Identity $Config.Scope @privacy
