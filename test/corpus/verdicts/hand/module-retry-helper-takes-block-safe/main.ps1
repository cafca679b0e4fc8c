Import-Module "$PSScriptRoot\Common" -DisableNameChecking
$sites = 'site:Berlin', 'site:Hamburg'
foreach ($site in $sites) {
    $rule = @{ UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Block'; Priority = 0 }
    Invoke-Step "Policy for $site" { New-CsClientVersionPolicy -Identity $site -ErrorAction Stop }
    Invoke-Step "Rule for $site" { New-CsClientVersionPolicyRule -Parent $site -RuleId ([guid]::NewGuid()) @rule -ErrorAction Stop }
    Invoke-Step "Privacy mode for $site" { New-CsPrivacyConfiguration -Identity $site -EnablePrivacyMode $true -ErrorAction Stop }
}
