New-Module -Name Deploy -ScriptBlock {
    function New-RuleParameters { @{ Parent = 'Global'; RuleId = [guid]::NewGuid(); UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Block' } }
    function Invoke-Deploy {
        $parameters = New-RuleParameters
        New-CsClientVersionPolicyRule @parameters | Out-Null
        Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
    }
    Export-ModuleMember -Function Invoke-Deploy
} | Import-Module
Invoke-Deploy
