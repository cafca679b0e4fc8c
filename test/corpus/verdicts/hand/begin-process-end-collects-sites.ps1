function Set-Privacy {
    param([Parameter(ValueFromPipelineByPropertyName)][Alias('Name')][string]$Site)
    begin { $all = @() }
    process { $all += $Site }
    end {
        foreach ($s in $all) {
            New-CsClientVersionPolicy -Identity "site:$s"
            New-CsClientVersionPolicyRule -Parent "site:$s" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
        }
        foreach ($s in $all) { New-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $true }
    }
}
[pscustomobject]@{ Name = 'Redmond' }, [pscustomobject]@{ Name = 'Dublin' } | Set-Privacy
