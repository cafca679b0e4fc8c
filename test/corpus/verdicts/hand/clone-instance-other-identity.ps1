$template = Get-CsPrivacyConfiguration -Identity Global
$template.EnablePrivacyMode = $true
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -WhatIf
if ($PSBoundParameters.ContainsKey('Commit') -or $true) {
    #! warning notCommitted
    $template | Set-CsPrivacyConfiguration
}
