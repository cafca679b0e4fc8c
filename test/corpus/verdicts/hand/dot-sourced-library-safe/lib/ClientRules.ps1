function Add-LegacyBlock {
    param([Parameter(Mandatory)][string]$Scope)
    $rule = @{
        Parent       = $Scope
        RuleId       = [guid]::NewGuid()
        UserAgent    = 'OC'
        MajorVersion = 4
        MinorVersion = 0
        CompareOp    = 'LSS'
        Action       = 'Block'
        Priority     = 0
    }
    New-CsClientVersionPolicyRule @rule | Out-Null
}
