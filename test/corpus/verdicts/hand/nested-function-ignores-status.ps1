function Add-BlockRule {
    param([string]$Policy)
    try {
        New-CsClientVersionPolicyRule -Parent $Policy -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop | Out-Null
        $true
    } catch {
        $false
    }
}
$null = Add-BlockRule -Policy Global
#! warning notOnEveryPath
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
