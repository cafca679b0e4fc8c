/** Rows that nobody has seen, on their way to a function's parameters. */
import { describe, expect, it } from 'vitest';
import { block, lines, verdict } from './scripts';

const BY_NAME = 'Parameter(ValueFromPipelineByPropertyName)';
const GIVEN = 'Parameter(Mandatory, ValueFromPipelineByPropertyName)';
const protect = (parameters: string, parent = 'site:$Office', where = 'process') =>
  `function Protect-Office { param(${parameters}) ${where} { ${block(parent).replaceAll("'", '"')} } }`;
const enable = (column: string) =>
  `foreach ($row in $rows) { Set-CsPrivacyConfiguration -Identity "site:$($row.${column})" -EnablePrivacyMode $true }`;
const overRows = (protecting: string, column = 'Office') =>
  lines(protecting, '$rows = Import-Csv sites.csv', '$rows | Protect-Office', enable(column));

describe('a parameter by property name', () => {
  it.each([
    ['holds the column', overRows(protect(`[${BY_NAME}]$Office`)), 'safe'],
    ['another one', overRows(protect(`[${BY_NAME}]$City`, 'site:$City')), 'information scopeNotCovered'],
    [
      'that takes the whole row too',
      overRows(protect(`[Parameter(ValueFromPipeline, ValueFromPipelineByPropertyName)][string]$Office`)),
      'safe',
    ],
    [
      'with a default may hold that',
      overRows(protect(`[${GIVEN}]$Office, [${BY_NAME}]$Parent = "x"`, '$Parent')),
      'information scopeNotCovered',
    ],
    ['with a default of its own, alone', overRows(protect(`[${BY_NAME}]$Office = 'x'`)), 'safe'],
    ['by an alias that the script reads', overRows(protect(`[${GIVEN}][Alias('Site')]$Office`), 'Site'), 'safe'],
    [
      'by either of two names that it reads',
      lines(overRows(protect(`[${GIVEN}][Alias('Site')]$Office`), 'Site'), '$x = $row.Office'),
      'information scopeNotCovered',
    ],
    [
      'of one of two parameter sets',
      overRows(
        protect(
          `[Parameter(ParameterSetName = 'a', ValueFromPipelineByPropertyName)]$Office, [Parameter(ParameterSetName = 'b', ValueFromPipelineByPropertyName)]$City`,
        ),
      ),
      'information scopeNotCovered',
    ],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});

describe('what is left of the last element', () => {
  const overNames = (making: string) =>
    lines(
      '$rows = Get-Content sites.txt',
      making,
      'foreach ($row in $rows) { Set-CsPrivacyConfiguration -Identity "site:$row" -EnablePrivacyMode $true }',
    );
  const rule = (name: string) => block(`site:$${name}`).replaceAll("'", '"');
  it.each([
    [
      'in a parameter at the end',
      overNames(`${protect('[Parameter(ValueFromPipeline)]$Office', 'site:$Office', 'end')}\n$rows | Protect-Office`),
    ],
    ['in a variable of a loop', overNames(`foreach ($r in $rows) { }\n${rule('r')}`)],
    ['in a variable that the body sets', overNames(`foreach ($r in $rows) { $last = $r }\n${rule('last')}`)],
    ["in one that a pipeline's block sets", overNames(`$rows | ForEach-Object { $last = $_ } -End { ${rule('last')} }`)],
  ])('%s stands for no other', (_, script) => {
    expect(verdict(script)).toBe('warning scopeNotCovered');
  });

  it('is not what a loop behind sets anew', () => {
    expect(verdict(overNames(`foreach ($r in $rows) { }\nforeach ($r in $rows) { ${rule('r')} }`))).toBe('safe');
  });
});
