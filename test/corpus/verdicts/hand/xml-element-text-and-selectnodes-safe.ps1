$doc = New-Object System.Xml.XmlDocument
$doc.LoadXml('<cfg><block><agent>OC</agent><below>4.0</below></block><scopes><scope>global</scope></scopes></cfg>')
$below = [version]$doc.cfg.block.below
foreach ($n in $doc.SelectNodes('//scopes/scope')) {
    New-CsClientVersionPolicyRule -Parent $n.InnerText -RuleId ([guid]::NewGuid()) -UserAgent $doc.cfg.block.agent -MajorVersion $below.Major -MinorVersion $below.Minor -CompareOp LSS -Action Block -Priority 0
    Set-CsPrivacyConfiguration -Identity $n.'#text' -EnablePrivacyMode $true
}
