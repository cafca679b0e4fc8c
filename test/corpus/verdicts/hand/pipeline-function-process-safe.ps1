function Enable-PrivacyMode {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [Alias('Identity')]
        [string[]]$Scope
    )
    begin { $count = 0 }
    process {
        foreach ($each in $Scope) {
            New-CsClientVersionPolicyRule -Parent $each -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
                -CompareOp LSS -Action Block -Priority 0 | Out-Null
            Set-CsPrivacyConfiguration -Identity $each -EnablePrivacyMode $true
            $count++
        }
    }
    end { Write-Host "$count scopes" }
}
'site:Redmond', 'site:Dublin' | Enable-PrivacyMode
