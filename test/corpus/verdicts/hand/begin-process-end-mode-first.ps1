function Set-Privacy {
    param([Parameter(ValueFromPipeline)][string]$Site)
    begin { $all = @() }
    process {
        $all += $Site
        #! warning ruleAfterEnable
        New-CsPrivacyConfiguration -Identity "site:$Site" -EnablePrivacyMode $true
    }
    end {
        foreach ($s in $all) {
            New-CsClientVersionPolicy -Identity "site:$s"
            New-CsClientVersionPolicyRule -Parent "site:$s" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
        }
    }
}
'Redmond', 'Dublin' | Set-Privacy
