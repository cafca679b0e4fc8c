# The first enabled rule for the desktop client must be the block.
$rules = @(Get-CsClientVersionPolicyRule -Identity Global |
    Where-Object { $_.Enabled -and $_.UserAgent -eq 'OC' } |
    Sort-Object -Property Priority)
if ($rules.Count -eq 0) {
    Write-Warning 'There is no rule for the desktop client at all.'
    exit 1
}
$first = $rules[0]
'{0}: {1} {2}.{3} {4}' -f $first.Identity, $first.CompareOp, $first.MajorVersion, $first.MinorVersion, $first.Action
if ($first.Action -notin 'Block', 'BlockWithUrl') { exit 2 }
if ($first.CompareOp -ne 'LSS' -or $first.MajorVersion -ne 4 -or $first.MinorVersion -ne 0) { exit 3 }
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
