$steps = [ordered]@{
    'Block'  = { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 }
}
#! warning ruleAfterEnable
$steps.Insert(0, 'Enable', { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true })
$steps.GetEnumerator() | ForEach-Object { & $_.Value }
