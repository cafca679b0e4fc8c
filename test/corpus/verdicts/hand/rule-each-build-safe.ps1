$builds = [ordered]@{ 'Communicator 2007' = '2.0.6362'; 'Communicator 2007 R2' = '3.5.6907' }
foreach ($client in $builds.Keys) {
    $major, $minor, $build = $builds[$client].Split('.') | ForEach-Object { [int]$_ }
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -Description "Blocks $client" -UserAgent OC `
        -MajorVersion $major -MinorVersion $minor -BuildNumber $build -CompareOp EQL -Action Block | Out-Null
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
