# The inventory system may refuse to answer, and the finally runs all the same
try {
    Update-Inventory -Change 'CHG0041275'
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
finally {
    #! information unprovenValue
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
