function New-Context {
    [pscustomobject]@{ Scope = 'Global'; Blocked = $false; Log = New-Object System.Collections.ArrayList }
}
function Add-Block($Context) {
    New-CsClientVersionPolicyRule -Parent $Context.Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 | Out-Null
    $Context.Blocked = $true
    [void]$Context.Log.Add('blocked')
}
function Enable-Mode($Context) {
    if (-not $Context.Blocked) { throw 'Block first.' }
    Set-CsPrivacyConfiguration -Identity $Context.Scope -EnablePrivacyMode $true
}
$context = New-Context
Add-Block $context
Enable-Mode $context
