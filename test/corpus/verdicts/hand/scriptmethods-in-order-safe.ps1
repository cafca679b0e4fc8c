$tool = [pscustomobject]@{ Scope = 'Global' }
Add-Member -InputObject $tool -MemberType ScriptMethod -Name Block -Value {
    New-CsClientVersionPolicyRule -Parent $this.Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
Add-Member -InputObject $tool -MemberType ScriptMethod -Name Enable -Value { param($on) Set-CsPrivacyConfiguration -Identity $this.Scope -EnablePrivacyMode $on }
$null = $tool.Block()
$tool.Enable($true)
