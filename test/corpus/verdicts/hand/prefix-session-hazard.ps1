$session = New-PSSession -ConnectionUri 'https://fe01.contoso.com/OcsPowershell' -Authentication NegotiateWithImplicitCredential
Import-PSSession $session -Prefix OnPrem -AllowClobber | Out-Null
New-OnPremCsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 2 -MinorVersion 0 `
    -CompareOp LEQ -Action Block | Out-Null
#! warning partialCoverage
Set-OnPremCsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
