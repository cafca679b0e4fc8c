# Each rule is made quietly, with its error kept; where one was not made, the script ends.
$failed = $false
try {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 2 -CompareOp LEQ -Action Block -ErrorAction SilentlyContinue -ErrorVariable problem
    if (-not $?) { throw "$problem" }
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 3 -CompareOp LEQ -Action Block -ErrorAction SilentlyContinue -ErrorVariable problem
    if (-not $?) { throw "$problem" }
}
catch {
    Write-Warning $_
    $failed = $true
}
if ($failed) { exit 1 }
Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
