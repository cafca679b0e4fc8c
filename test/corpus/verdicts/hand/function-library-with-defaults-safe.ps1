function New-BlockRule {
    param(
        [Parameter(Mandatory)] [string] $Scope,
        [string] $UserAgent = 'OC',
        [int] $Below = 4,
        [int] $Priority = 0
    )
    $parameters = @{
        Parent       = $Scope
        RuleId       = [guid]::NewGuid()
        UserAgent    = $UserAgent
        MajorVersion = $Below
        MinorVersion = 0
        CompareOp    = 'LSS'
        Action       = 'Block'
        Priority     = $Priority
    }
    New-CsClientVersionPolicyRule @parameters
}
New-BlockRule -Scope Global | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
