function Add-BlockRule {
    [CmdletBinding()]
    param([Parameter(Mandatory)][string]$Policy)
    try {
        $p = @{ Parent = $Policy; RuleId = [guid]::NewGuid().Guid; UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Block'; Priority = 0; ErrorAction = 'Stop' }
        New-CsClientVersionPolicyRule @p | Out-Null
        return $true
    } catch {
        Write-Verbose $_
        return $false
    }
}
if (Add-BlockRule -Policy Global) {
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
} else {
    Write-Warning 'Privacy mode was left off.'
}
