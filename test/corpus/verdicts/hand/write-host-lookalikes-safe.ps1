# Only prints what an administrator should type.
$steps = @'
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
'@
Write-Host $steps
Set-Content -Path .\todo.txt -Value $steps
'Set-CsPrivacyConfiguration -EnablePrivacyMode $true' | Out-File .\todo2.txt
