$script:blocked = $false
function Add-Block {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 | Out-Null
    $script:blocked = $true
}
do {
    $choice = Read-Host '1 block, 2 privacy mode, q quit'
    switch ($choice) {
        '1' { Add-Block }
        '2' {
            if (-not $script:blocked) { Write-Host 'Choose 1 first.'; continue }
            Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
        }
    }
} while ($choice -ne 'q')
