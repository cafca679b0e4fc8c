function Enable-SitePrivacy {
    [CmdletBinding(SupportsShouldProcess)]
    param(
        [Parameter(Mandatory, ValueFromPipelineByPropertyName)][Alias('Name')][string]$Site,
        [Parameter(ValueFromPipelineByPropertyName)][int]$BlockBelow = 4
    )
    begin { $count = 0 }
    process {
        if (-not $PSCmdlet.ShouldProcess($Site, 'Privacy mode')) { return }
        New-CsClientVersionPolicy -Identity "site:$Site" | Out-Null
        New-CsClientVersionPolicyRule -Parent "site:$Site" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $BlockBelow -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
        New-CsPrivacyConfiguration -Identity "site:$Site" -EnablePrivacyMode $true | Out-Null
        $count++
    }
    end { Write-Verbose "$count sites" }
}
[pscustomobject]@{ Name = 'Redmond' }, [pscustomobject]@{ Name = 'Dublin'; BlockBelow = 4 } | Enable-SitePrivacy
