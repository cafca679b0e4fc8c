# The block runs on Sunday night; the rule below exists by then, but nobody says that it stays.
Register-ScheduledJob -Name 'PrivacyOn' -Trigger (New-JobTrigger -Once -At '03/01/2026 02:00') -ScriptBlock {
    Import-Module SkypeForBusiness
    #! warning ruleAfterEnable
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
