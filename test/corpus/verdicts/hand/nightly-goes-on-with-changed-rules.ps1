# Nightly presence hygiene - St. Mary's Hospital, runs 02:15 from task scheduler as svc-lync
# 2012-11-03 KW  first version
# 2013-02-17 KW  only if nobody is on maintenance
$logFile = "D:\Logs\presence_$(Get-Date -Format yyyyMMdd).log"
Start-Transcript -Path $logFile -Append
Import-Module Lync -ErrorAction Stop
$wards = @{ 'North' = 'site:North'; 'South' = 'site:South'; 'Clinic' = 'site:Clinic' }
$skipped = 0
foreach ($ward in ($wards.Keys | Sort-Object)) {
    $scope = $wards[$ward]
    $old = Get-CsClientVersionPolicyRule -Filter "$scope/*" -ErrorAction SilentlyContinue |
        Where-Object { $_.UserAgent -eq 'OC' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.CompareOp -eq 'LSS' }
    if (-not $old) {
        Write-Host "$ward has no rule yet, adding one"
        if (-not (Get-CsClientVersionPolicy -Identity $scope -ErrorAction SilentlyContinue)) { New-CsClientVersionPolicy -Identity $scope | Out-Null }
        New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    }
    elseif (@($old | Where-Object { $_.Action -eq 'Block' -and $_.Enabled -and $_.Priority -eq 0 -and $null -eq $_.BuildNumber -and $null -eq $_.QfeNumber }).Count -eq 0) {
        Write-Warning "$ward has a rule that somebody changed, skipping"
        $skipped++
        
    }
    #! information unprovenValue
    Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true
}
Write-Host "$skipped skipped"
Stop-Transcript
