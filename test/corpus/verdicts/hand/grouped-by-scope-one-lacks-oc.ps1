$rows = @"
Scope,Agent,Major
Global,OC,4
site:Redmond,CWA,5
"@ | ConvertFrom-Csv
$rows | Group-Object Scope | ForEach-Object {
    $scope = $_.Name
    if ($scope -ne 'Global') { New-CsClientVersionPolicy -Identity $scope | Out-Null }
    $_.Group | ForEach-Object {
        New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent $_.Agent -MajorVersion $_.Major -MinorVersion 0 `
            -CompareOp LSS -Action Block | Out-Null
    }
    #! warning scopeNotCovered
    Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true
}
