# The prompt asks until it gets what it can use; only its own return ends it.
function Read-Site {
    while ($true) {
        $text = Read-Host 'Site'
        if ([string]::IsNullOrWhiteSpace($text)) { Write-Warning 'A name, please.'; continue }
        if (Get-CsSite -Identity $text -ErrorAction SilentlyContinue) { return $text }
        Write-Warning "There is no site $text."
    }
}
do {
    $choice = Read-Host '1 Roll out  2 Take back  9 End'
    switch ($choice) {
        '1' {
            $scope = "site:$(Read-Site)"
            New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
            Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true
        }
        '2' { Set-CsPrivacyConfiguration -Identity "site:$(Read-Site)" -EnablePrivacyMode $false }
    }
} until ($choice -eq '9')
