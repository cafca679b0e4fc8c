function Add-Block($Parent) { New-CsClientVersionPolicyRule -Parent $Parent -RuleId ([guid]::NewGuid()) @script:Template | Out-Null }
