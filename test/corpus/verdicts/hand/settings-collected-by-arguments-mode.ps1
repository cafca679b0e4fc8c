function Set-Privacy {
    param([string]$Site, [bool]$Photo, [switch]$Mode)
    $p = @{}
    if ($Site) { $p.Identity = "site:$Site" }
    if ($PSBoundParameters.ContainsKey('Photo')) { $p['DisplayPublishedPhotoDefault'] = $Photo }
    if ($Mode) { $p.Add('EnablePrivacyMode', $true) }
    #! warning noRule
    Set-CsPrivacyConfiguration @p
}
Set-Privacy -Site Rome -Photo $false
Set-Privacy -Site Rome -Mode
