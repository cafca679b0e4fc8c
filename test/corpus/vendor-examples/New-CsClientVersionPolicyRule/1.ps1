$guid = [guid]::NewGuid()

New-CsClientVersionPolicyRule -Parent "site:Oslo" -RuleId $guid -MajorVersion 7 -UserAgent Homemade
