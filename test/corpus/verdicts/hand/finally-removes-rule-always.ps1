$ruleId = [guid]::NewGuid()
try {
    New-CsClientVersionPolicyRule -Parent Global -RuleId $ruleId -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
finally {
    # "Clean up what the script has made."
    #! warning CsLegacyClientsUnblocked
    Remove-CsClientVersionPolicyRule -Identity "Global/$ruleId"
}
