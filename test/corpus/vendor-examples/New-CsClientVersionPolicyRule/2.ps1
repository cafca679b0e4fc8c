$guid = [guid]::NewGuid()

$rule = New-CsClientVersionPolicyRule -Parent "site:Oslo" -RuleId $guid -InMemory

$rule.MajorVersion = 7

$rule.UserAgent = "Homemade"

Set-CsClientVersionPolicyRule -Instance $rule
