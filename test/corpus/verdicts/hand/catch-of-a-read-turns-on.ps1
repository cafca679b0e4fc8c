# Scheduled nightly. Exit codes: 0 on, 1 not read, 2 no rule, 3 not checked
$exit = 0
try {
    $rules = @(Get-CsClientVersionPolicyRule -Identity Global -ErrorAction Stop | Where-Object {
        $_.UserAgent -eq 'OC' -and $_.Enabled -eq $true -and $_.Action -like 'Block*' -and
        $_.MajorVersion -ge 4 -and $_.CompareOp -eq 'LSS' -and $_.Priority -eq 0
    })
    if ($rules.Count -eq 0) { $exit = 2 }
    elseif (-not (Get-CsClientVersionConfiguration -Identity Global).Enabled) { $exit = 3 }
    else { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true -ErrorAction Stop }
}
catch {
    # "the rule was there yesterday"
    Write-Warning $_.Exception.Message
    $exit = 1
    #! information unprovenValue
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
exit $exit
