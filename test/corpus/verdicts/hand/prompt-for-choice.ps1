$title = 'Privacy mode'
$choices = [System.Management.Automation.Host.ChoiceDescription[]]@('&Yes', '&No')
$answer = $Host.UI.PromptForChoice($title, 'Block old clients first?', $choices, 0)
if ($answer -eq 0) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
#! warning notOnEveryPath
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
