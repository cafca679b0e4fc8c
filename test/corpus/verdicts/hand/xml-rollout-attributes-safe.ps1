[xml]$x = @'
<?xml version="1.0"?>
<rollout>
  <rule agent="OC" major="4" minor="0" op="LSS" action="Block" />
  <sites>
    <site name="Redmond" privacy="true" />
    <site name="Dublin" privacy="false" />
  </sites>
</rollout>
'@
$r = $x.rollout.rule
foreach ($s in $x.rollout.sites.site) {
    $id = "site:" + $s.name
    New-CsClientVersionPolicy -Identity $id -ErrorAction SilentlyContinue | Out-Null
    New-CsClientVersionPolicyRule -Parent $id -RuleId ([guid]::NewGuid()) -UserAgent $r.agent -MajorVersion $r.major -MinorVersion $r.minor -CompareOp $r.op -Action $r.action -Priority 0
    if ($s.privacy -eq 'true') { New-CsPrivacyConfiguration -Identity $id -EnablePrivacyMode $true }
}
