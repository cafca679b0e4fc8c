$session = New-PSSession -ConnectionUri 'https://pool01.contoso.com/OcsPowershell' -Authentication NegotiateWithImplicitCredential
try {
    Invoke-Command -Session $session -ScriptBlock {
        param($rule)
        New-CsClientVersionPolicyRule @rule | Out-Null
    } -ArgumentList @{
        Parent = 'Global'; RuleId = [guid]::NewGuid(); UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Block'
    }
    Invoke-Command -Session $session { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
}
finally {
    Remove-PSSession $session
}
