$runbook = @(
    [pscustomobject]@{ Step = 1; Title = 'Back up'; Run = { Get-CsClientVersionPolicy | Export-Clixml C:\Backup\cvp.xml } }
    [pscustomobject]@{ Step = 2; Title = 'Block'; Run = { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 } }
    [pscustomobject]@{ Step = 3; Title = 'Privacy'; Run = { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true } }
)
$runbook | Sort-Object Step | ForEach-Object {
    Write-Host ("{0}. {1}" -f $_.Step, $_.Title)
    $null = $_.Run.Invoke()
}
