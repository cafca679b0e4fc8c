$xml = [xml]'<rules><rule agent="OC" major="4" minor="0" op="LSS" action="Block" /><rule agent="CPE" major="4" minor="0" op="LSS" action="Block" /></rules>'
foreach ($rule in $xml.rules.rule) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $rule.agent -MajorVersion $rule.major -MinorVersion $rule.minor `
        -CompareOp $rule.op -Action $rule.action | Out-Null
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
