$pools = 'pool01.contoso.com', 'pool02.contoso.com'
$block = {
    param($Mode)
    Import-Module Lync
    #! warning noRule
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $Mode
}
foreach ($pool in $pools) {
    $session = New-PSSession -ComputerName $pool
    Invoke-Command -Session $session -ScriptBlock $block -ArgumentList $true
    Remove-PSSession $session
}
