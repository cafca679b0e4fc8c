function Write-KitLog { param($m) if ($LogLevel -ne 'Quiet') { Write-Host $m } }
function New-SiteReport { param($Site) [pscustomobject]@{ Site = $Site; RuleId = $null; Blocked = $false; Enabled = $false } }
function Block-Site {
    param($Site)
    $id = [guid]::NewGuid()
    $null = New-CsClientVersionPolicy -Identity "site:$Site"
    #! information CsBlocksSupportedClients
    $null = New-CsClientVersionPolicyRule -Parent "site:$Site" -RuleId $id -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp EQL -Action Block -Priority 0
    $id
}
