class Clients {
    static [int]$Minimum = 4
    static [hashtable] Rule([string]$agent) {
        return @{
            UserAgent    = $agent
            MajorVersion = [Clients]::Minimum
            MinorVersion = 0
            CompareOp    = 'LSS'
            Action       = 'Block'
        }
    }
}
[Clients]::Minimum = 3
$rule = [Clients]::Rule('OC')
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) @rule | Out-Null
#! warning partialCoverage
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
