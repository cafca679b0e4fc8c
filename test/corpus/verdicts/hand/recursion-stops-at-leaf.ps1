$tree = @{
    Scope = 'Global'
    Children = @(@{ Scope = 'site:Redmond'; Children = @() })
}
function Set-Tree($Node) {
    if ($Node.Scope -ne 'Global') { New-CsClientVersionPolicy -Identity $Node.Scope | Out-Null }
    if ($Node.Children.Count -eq 0) { return }
    New-CsClientVersionPolicyRule -Parent $Node.Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null
    foreach ($child in $Node.Children) { Set-Tree $child }
}
Set-Tree $tree
#! warning scopeNotCovered
New-CsPrivacyConfiguration -Identity 'site:Redmond' -EnablePrivacyMode $true
