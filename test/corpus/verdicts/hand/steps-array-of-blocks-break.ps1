$steps = @(
    { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Allow | Out-Null }
    { Set-CsClientVersionConfiguration -Identity Global -Enabled $true }
    #! warning actionAllows
    { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
)
$number = 0
foreach ($step in $steps) {
    $number++
    if ($number -gt 5) { break }
    $step.Invoke()
}
