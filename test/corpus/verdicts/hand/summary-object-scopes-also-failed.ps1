$result = [ordered]@{ Started = Get-Date; Rules = 0; Scopes = @(); Errors = @() }
foreach ($scope in 'site:Oslo', 'site:Bergen', 'Global') {
    try {
        if ($scope -ne 'Global' -and -not (Get-CsClientVersionPolicy -Filter $scope)) { $null = New-CsClientVersionPolicy -Identity $scope -ErrorAction Stop }
        $null = New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop
        $result.Rules++
        
    }
    catch { $result.Errors += "${scope}: $($_.Exception.Message)" }
    $result.Scopes += $scope
}
#! warning scopeNotCovered
foreach ($scope in $result.Scopes) { Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true }
[pscustomobject]$result | Export-Clixml "$env:TEMP\result.xml"
