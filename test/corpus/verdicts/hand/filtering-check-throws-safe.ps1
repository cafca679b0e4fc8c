$configuration = Get-CsClientVersionConfiguration -Identity Global
if ($configuration.Enabled -ne $true) { throw 'Turn client version filtering on first.' }
if ($configuration.DefaultAction -eq 'Allow') {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
