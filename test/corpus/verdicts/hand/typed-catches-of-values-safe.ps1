$ErrorActionPreference = 'Stop'
try {
    $window = [datetime]::ParseExact('2013-05-01 22:00', 'yyyy-MM-dd HH:mm', $null)
    $hours = [int]'4'
    $share = 100 / $hours
}
catch [System.FormatException] { Write-Error 'bad date'; exit 2 }
catch [System.DivideByZeroException] { $share = 0 }
catch [System.Management.Automation.PSInvalidCastException] { exit 3 }
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
