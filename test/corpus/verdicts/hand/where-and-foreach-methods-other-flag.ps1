$pools = @(
    [pscustomobject]@{ Fqdn = 'pool1.contoso.com'; Block = $true;  Ready = $true }
    [pscustomobject]@{ Fqdn = 'pool2.contoso.com'; Block = $false; Ready = $true }
    [pscustomobject]@{ Fqdn = 'pool3.contoso.com'; Block = $true;  Ready = $false }
)
foreach ($pool in $pools.Where({ $_.Block })) {
    New-CsClientVersionPolicy -Identity "Registrar:$($pool.Fqdn)" | Out-Null
    New-CsClientVersionPolicyRule -Parent "Registrar:$($pool.Fqdn)" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null
}
$pools.Where({ $_.Ready }).ForEach({
    #! warning scopeNotCovered
    New-CsPrivacyConfiguration -Identity "service:UserServer:$($_.Fqdn)" -EnablePrivacyMode $true | Out-Null
})
