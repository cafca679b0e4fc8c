$AddBlock = $false
function Start-Rollout {
    if ($script:AddBlock) {
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
        Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
    }
}
Export-ModuleMember -Function Start-Rollout
