# As text '3.5' is less than '3', but so would '15' be less than '4'.
$clients = @{ '2.0' = 'Communicator 2007'; '3.5' = 'Communicator 2007 R2'; '15.0' = 'Lync 2013' }
foreach ($version in $clients.Keys | Sort-Object) {
    if ($version -lt '3') {
        $major, $minor = $version.Split('.')
        #! information CsBlocksSupportedClients
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $major -MinorVersion $minor -CompareOp EQL -Action Block | Out-Null
    }
}
#! warning partialCoverage
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
