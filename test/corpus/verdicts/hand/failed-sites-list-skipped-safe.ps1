# Enable-PrivacyForSites.ps1 - J. Lindqvist, operations
[CmdletBinding(SupportsShouldProcess)]
param([string[]]$Site = @('Aalto', 'Kallio', 'Vallila'))
begin {
    $ErrorActionPreference = 'Stop'
    $failed = New-Object System.Collections.ArrayList
    $report = foreach ($name in $Site) {
        $row = [ordered]@{ Site = $name; Rule = $null; Privacy = $null; Message = '' }
        try {
            $new = New-CsClientVersionPolicyRule -Parent "site:$name" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
            $row.Rule = $new.Identity
        }
        catch {
            $row.Message = $_.Exception.Message
            [void]$failed.Add($name)
        }
        [pscustomobject]$row
    }
}
process {
    foreach ($row in $report) {
        if ($failed -contains $row.Site) { continue }
        if ($PSCmdlet.ShouldProcess($row.Site, 'privacy mode on')) {
            Set-CsPrivacyConfiguration -Identity "site:$($row.Site)" -EnablePrivacyMode $true
            $row.Privacy = $true
        }
    }
}
end {
    $report | Format-Table -AutoSize
    if ($failed.Count) { Write-Warning "Failed: $($failed -join ', ')" }
}
