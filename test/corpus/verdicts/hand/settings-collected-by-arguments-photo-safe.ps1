function Set-Privacy {
    param([string]$Site, [bool]$Photo, [switch]$Mode)
    $p = @{}
    if ($Site) { $p.Identity = "site:$Site" }
    if ($PSBoundParameters.ContainsKey('Photo')) { $p['DisplayPublishedPhotoDefault'] = $Photo }
    if ($Mode) { $p.Add('EnablePrivacyMode', $true) }
    Set-CsPrivacyConfiguration @p
}
'Rome', 'Milan' | ForEach-Object { Set-Privacy -Site $_ -Photo $false }
