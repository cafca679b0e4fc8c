# what each scope's policy blocks, by scope
$blocks = @{}
foreach ($rule in Get-CsClientVersionPolicyRule) {
    $scope = ($rule.Identity -split '/')[0]
    if ($rule.Enabled -and $rule.UserAgent -eq 'OC' -and $rule.Action -eq 'Block' -and $rule.CompareOp -eq 'LSS' -and $rule.MajorVersion -eq 4 -and $rule.MinorVersion -eq 0 -and $null -eq $rule.BuildNumber -and $null -eq $rule.QfeNumber -and -not $rule.UserAgentFullName -and $rule.Priority -eq 0) {
        $blocks[$scope] = $true
    }
}
foreach ($s in 'Redmond','Berlin') {
    if ($blocks["Site:$s"]) {
        Set-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $true
    }
}
