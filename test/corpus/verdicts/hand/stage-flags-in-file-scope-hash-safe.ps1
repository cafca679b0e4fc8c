$script:Stage = @{ Blocked = $false }
function Step-Block {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    $script:Stage.Blocked = $true
}
function Step-Enable {
    if (-not $script:Stage.Blocked) { throw 'Block first' }
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
while ($true) {
    switch (Read-Host '1 block, 2 enable, 0 end') {
        1 { Step-Block }
        2 { try { Step-Enable } catch { Write-Warning $_ } }
        0 { return }
    }
}
