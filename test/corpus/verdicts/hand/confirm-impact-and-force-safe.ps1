[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty()]
    [string[]]$Site = @('Redmond', 'Dublin'),
    [ValidateRange(3, 16)]
    [int]$MinimumMajor = 4,
    [switch]$Force
)
begin {
    $block = @{ UserAgent = 'OC'; CompareOp = 'LSS'; Action = 'Block'; MinorVersion = 0; Enabled = $true }
}
process {
    foreach ($name in $Site) {
        $scope = "site:$name"
        New-CsClientVersionPolicy -Identity $scope -Force:$Force -ErrorAction SilentlyContinue | Out-Null
        New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -MajorVersion 4 @block | Out-Null
        New-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true -Force:$Force | Out-Null
    }
}
