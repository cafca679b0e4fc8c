$rules = @(Get-CsClientVersionPolicyRule -Identity Global)
$blocked = $false
for ($i = 0; $i -lt $rules.Count; $i++) {
    $r = $rules[$i]
    if ($r.Enabled -and $r.UserAgent -eq 'OC' -and $r.Action -eq 'Block' -and $r.CompareOp -eq 'LSS' -and $r.MajorVersion -eq 4 -and $r.MinorVersion -eq 0 -and $null -eq $r.BuildNumber -and $null -eq $r.QfeNumber -and -not $r.UserAgentFullName -and $r.Priority -eq 0) {
        $blocked = $true
        break
    }
}
if ($blocked) { throw 'No rule keeps old clients out.' }
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
