$PSDefaultParameterValues = @{
    'New-CsClientVersionPolicyRule:Parent'    = 'Global'
    'New-CsClientVersionPolicyRule:UserAgent' = 'OC'
    'New-CsClientVersionPolicyRule:RuleId'    = { [guid]::NewGuid() }
    '*-Cs*:ErrorAction'                       = 'Stop'
    'Set-CsPrivacyConfiguration:Identity'     = 'Global'
}
try {
    New-CsClientVersionPolicyRule -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    Set-CsPrivacyConfiguration -EnablePrivacyMode $true
}
catch { Write-Warning $_; exit 1 }
finally { $PSDefaultParameterValues.Clear() }
