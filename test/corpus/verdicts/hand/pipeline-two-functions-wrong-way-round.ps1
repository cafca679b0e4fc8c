function Add-Rule {
    param([Parameter(ValueFromPipelineByPropertyName)][string]$Scope)
    process {
        New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    }
}
filter Enable-Mode {
    #! warning ruleAfterEnable
    Set-CsPrivacyConfiguration -Identity $_.Scope -EnablePrivacyMode $true
    $_
}
'site:Redmond', 'site:Dublin' | Select-Object @{ Name = 'Scope'; Expression = { $_ } } | Enable-Mode | Add-Rule
