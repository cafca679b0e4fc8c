$config = @'
{
    "environment": "production",
    "filter": { "enabled": false, "defaultAction": "Allow" },
    "blocks": [ { "agent": "OC", "below": "4.0" } ]
}
'@ | ConvertFrom-Json
$filter = @{}
foreach ($property in $config.filter.PSObject.Properties) {
    $key = switch ($property.Name) { 'enabled' { 'Enabled' } 'defaultAction' { 'DefaultAction' } }
    $filter[$key] = $property.Value
}
Set-CsClientVersionConfiguration -Identity Global @filter
foreach ($block in $config.blocks) {
    $major, $minor = $block.below.Split('.')
    $null = New-CsClientVersionPolicyRule -Parent Global -RuleId (New-Guid) -UserAgent $block.agent -MajorVersion $major -MinorVersion $minor -CompareOp LSS -Action Block
}
#! warning filterDisabled
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
