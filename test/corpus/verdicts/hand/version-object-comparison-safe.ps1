$clients = @(
    [pscustomobject]@{ Name = 'Communicator 2007'; Version = [version]'2.0.6362' }
    [pscustomobject]@{ Name = 'Communicator 2007 R2'; Version = [version]'3.5.6907' }
    [pscustomobject]@{ Name = 'Lync 2010'; Version = [version]'4.0.7577' }
)
$minimum = [version]'4.0'
foreach ($client in $clients | Where-Object { $_.Version -lt $minimum }) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -Description $client.Name -UserAgent OC -MajorVersion $client.Version.Major `
        -MinorVersion $client.Version.Minor -BuildNumber $client.Version.Build -CompareOp EQL -Action Block | Out-Null
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
