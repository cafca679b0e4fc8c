function Assert-OldClientsBlocked {
    [CmdletBinding()]
    param([string]$Policy = 'Global')
    $rule = Get-CsClientVersionPolicyRule -Identity $Policy | Where-Object { $_.UserAgent -eq "OC" -and $_.Action -eq "Block" -and $_.CompareOp -eq "LSS" -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.Enabled }
    if (-not $rule) {
        $exception = New-Object System.InvalidOperationException "$Policy lets Communicator 2007 in"
        $record = New-Object System.Management.Automation.ErrorRecord $exception, 'OldClients', 'InvalidOperation', $Policy
        $PSCmdlet.ThrowTerminatingError($record)
    }
}
try {
    Assert-OldClientsBlocked
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
catch {
    Write-Host "Stopped: $($_.Exception.Message)" -ForegroundColor Red
    exit 1
}
