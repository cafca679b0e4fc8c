function Enable-Privacy {
    param(
        [Parameter(Mandatory)]
        [ValidateScript({
            -not (Get-CsClientVersionPolicyRule -Identity $_ | Where-Object {
                $_.UserAgent -eq 'OC' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.CompareOp -eq 'LSS' -and $_.Action -eq 'Block' -and
                $_.Enabled -and $_.Priority -eq 0 -and $null -eq $_.BuildNumber -and $null -eq $_.QfeNumber -and -not $_.UserAgentFullName })
        })]
        [string]$Identity
    )
    #! warning noRule
    Set-CsPrivacyConfiguration -Identity $Identity -EnablePrivacyMode $true
}
Enable-Privacy -Identity 'site:Redmond'
