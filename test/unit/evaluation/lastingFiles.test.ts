import { describe, expect, it } from 'vitest';
import { verdict } from './scripts';

const RULE = '-RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0';

/** A rule for each site of a file, then privacy mode for each site of the same. */
function twice(read: string, between: string, again = read): string {
  return [
    'param($Path)',
    `${read} | ForEach-Object { New-CsClientVersionPolicyRule -Parent "site:$($_.Site)" ${RULE} | Out-Null }`,
    between,
    `foreach ($row in ${again}) { Set-CsPrivacyConfiguration -Identity "site:$($row.Site)" -EnablePrivacyMode $true }`,
  ].join('\n');
}

describe('a file that is read twice', () => {
  it.each([
    ['Import-Csv .\\sites.csv', ''],
    ['Import-Csv $Path', ''],
    ['(Import-Csv "$PSScriptRoot\\sites.csv")', 'Start-Transcript "$PSScriptRoot\\log.txt"'],
    ['Import-Csv sites.csv | Where-Object { $_.Wave -eq 1 }', 'Write-Host "sites.csv is read"'],
    ['Import-Csv sites.csv', 'Add-Content -Path $log -Value "rules are there"'],
    ['Import-Csv sites.csv', 'function Show { process { Write-Host $_.Site } }; Import-Csv sites.csv | Show'],
  ])('%s holds the same after %s', (read, between) => {
    expect(verdict(twice(read, between))).toBe('safe');
  });

  it.each([
    ['Import-Csv sites.csv', 'Copy-Item new.csv .\\Sites.csv'],
    ['Import-Csv sites.csv', '"Site" > sites.csv'],
    ['Import-Csv sites.csv', '[IO.File]::WriteAllText("sites.csv", "Site")'],
    ['Import-Csv sites.csv', 'notepad.exe sites.csv | Out-Null'],
    ['Import-Csv sites.csv', '$file = "C:\\lists\\sites.csv"; $rows | Export-Csv $file'],
    ['Import-Csv sites.csv', 'function Save($to) { $rows | Export-Csv $to }; Save sites.csv'],
    ['Import-Csv sites.csv', 'function Get-Rows($to) { $rows | Export-Csv $to }; Get-Rows sites.csv'],
    ['Import-Csv sites.csv', 'Get-Item sites.csv | Remove-Item'],
    ['Import-Csv sites.csv', "'sites.csv' | Clear-Content"],
    ['Import-Csv $Path', '$file = $Path; $rows | Export-Csv $file'],
    ['Import-Csv sites.csv', 'cd C:\\Wave1; cd C:\\Wave2'],
  ])('%s may hold something else after %s', (read, between) => {
    expect(verdict(twice(read, between))).toBe('information scopeNotCovered');
  });

  it('holds other sites than another one', () => {
    expect(verdict(twice('Import-Csv sites.csv', '', 'Import-Csv more.csv'))).toBe('information scopeNotCovered');
  });

  it.each([
    "while ((Get-Content state.txt) -ne 'ready') { Start-Sleep 5 }",
    "function Get-State { Get-Content state.txt }\ndo { $state = Get-State } until ($state -eq 'ready')",
  ])('is waited for: %s', wait => {
    expect(verdict(`${wait}\nSet-CsPrivacyConfiguration -EnablePrivacyMode $true`)).toBe('warning noRule');
  });
});
