$tree = @{
    Scope = 'Global'
    Children = @(
        @{ Scope = 'site:Redmond'; Children = @() }
        @{ Scope = 'site:Dublin'; Children = @(@{ Scope = 'site:Cork'; Children = @() }) }
    )
}
function Set-Tree($Node) {
    if ($Node.Scope -ne 'Global') { New-CsClientVersionPolicy -Identity $Node.Scope | Out-Null }
    New-CsClientVersionPolicyRule -Parent $Node.Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null
    foreach ($child in $Node.Children) { Set-Tree $child }
}
function Enable-Tree($Node) {
    Set-CsPrivacyConfiguration -Identity $Node.Scope -EnablePrivacyMode $true
    $Node.Children | ForEach-Object { Enable-Tree $_ }
}
Set-Tree $tree
Enable-Tree $tree
