$stack = New-Object System.Collections.Stack
$stack.Push({ Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true })
$stack.Push({ New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block })
$stack.Push({ Set-CsClientVersionConfiguration -Identity Global -Enabled $true })
while ($stack.Count) { & $stack.Pop() }
