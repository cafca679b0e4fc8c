$config = @'
{
    "environment": "production",
    "filter": { "enabled": true, "defaultAction": "Allow" },
    "blocks": [
        { "agent": "OC",   "below": "4.0",  "enabled": true },
        { "agent": "UCCP", "below": "2.0",  "enabled": true },
        { "agent": "LMC",  "below": "8.0",  "enabled": false }
    ],
    "scopes": { "global": true, "sites": [ "Redmond" ] }
}
'@ | ConvertFrom-Json

function Resolve-Scope {
    param($Scopes)
    $result = @()
    if ($Scopes.global) { $result += 'Global' }
    foreach ($site in $Scopes.sites) { $result += "site:$site" }
    return $result
}
function Initialize-Policy {
    param([string]$Scope)
    if ($Scope -ne 'Global') { [void](New-CsClientVersionPolicy -Identity $Scope) }
}
$scopes = Resolve-Scope $config.scopes
Set-CsClientVersionConfiguration -Identity Global -Enabled $config.filter.enabled -DefaultAction $config.filter.defaultAction
foreach ($scope in $scopes) {
    Initialize-Policy $scope
    $priority = 0
    foreach ($block in $config.blocks | Where-Object enabled) {
        $below = [version]$block.below
        $null = New-CsClientVersionPolicyRule -Parent $scope -RuleId (New-Guid) -UserAgent $block.agent -MajorVersion $below.Major `
            -MinorVersion $below.Minor -CompareOp LSS -Action Block -Priority $priority
        $priority++
    }
}
$scopes | ForEach-Object { Set-CsPrivacyConfiguration -Identity $_ -EnablePrivacyMode ($config.environment -eq 'production') }
