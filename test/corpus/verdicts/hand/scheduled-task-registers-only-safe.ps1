# Registers the nightly task; the task's own script is judged where it is.
$action = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument '-NoProfile -File C:\Scripts\Nightly.ps1'
$trigger = New-ScheduledTaskTrigger -Daily -At '02:00'
$principal = New-ScheduledTaskPrincipal -UserId 'CONTOSO\svc-lync' -LogonType Password -RunLevel Highest
Register-ScheduledTask -TaskName 'Lync nightly' -Action $action -Trigger $trigger -Principal $principal -Force | Out-Null
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
