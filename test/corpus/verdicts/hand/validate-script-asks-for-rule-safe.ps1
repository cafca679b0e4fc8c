function Test-Blocked {
    param([string]$Scope)
    $r = Get-CsClientVersionPolicyRule -Identity $Scope | Where-Object {
        $_.UserAgent -eq 'OC' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.CompareOp -eq 'LSS' -and $_.Action -eq 'Block' -and
        $_.Enabled -and $_.Priority -eq 0 -and $null -eq $_.BuildNumber -and $null -eq $_.QfeNumber -and -not $_.UserAgentFullName }
    return [bool]$r
}
function Enable-Privacy {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, ValueFromPipeline)]
        [ValidateScript({ if (-not (Test-Blocked $_)) { throw "No rule keeps old clients out of $_." }; $true })]
        [string[]]$Scope
    )
    process { foreach ($s in $Scope) { Set-CsPrivacyConfiguration -Identity $s -EnablePrivacyMode $true } }
}
Enable-Privacy -Scope 'site:Redmond', 'site:Berlin'
