function Enable-SitePrivacy {
    param(
        [Parameter(Mandatory, ValueFromPipelineByPropertyName)][string]$Site,
        [Parameter(ValueFromPipelineByPropertyName)][int]$BlockBelow = 4
    )
    process {
        New-CsClientVersionPolicy -Identity "site:$Site" | Out-Null
        New-CsClientVersionPolicyRule -Parent "site:$Site" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $BlockBelow -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
        #! warning partialCoverage
        New-CsPrivacyConfiguration -Identity "site:$Site" -EnablePrivacyMode $true | Out-Null
    }
}
'Site,BlockBelow', 'Redmond,4', 'Dublin,3' | ConvertFrom-Csv | Enable-SitePrivacy
