import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeActionsFor, completionsAt, diagnosticsOf, hoverAt } from '../../../server/src/features';
import { againOf, analysisOf, findingsOf } from './scripts';

const folder = join(import.meta.dirname, '../../../examples');
const examples = readdirSync(folder).filter(name => name.endsWith('.ps1'));

const halfTyped = [
  'Set-CsPrivacyConfiguration -EnablePrivacyMode $tr',
  '$p = @{ Identity = "site:Red',
  'New-CsClientVersionPolicyRule -Parent "site:$s" -RuleId $id -Action Bl`\n  -Us',
  'Get-CsPrivacyConfiguration | % { $_.EnablePrivacyMode = $true; Set-CsPrivacyConfiguration -Instance $_ }',
  'if ($x) { Set-CsPrivacyConfiguration -Id',
  '@{ a = @{ b = Set-CsPrivacyConfiguration -x',
  '"$(Set-CsPrivacyConfiguration -EnablePrivacyMode $true',
  "@'\nSet-CsPrivacyConfiguration\n'@ -",
];

/** Asks everything at an offset; the number of answers keeps the work from being left out. */
function askAt(text: string, offset: number, analysis = analysisOf(text)): number {
  const hover = hoverAt(analysis, offset);
  const completions = [undefined, ' ', '-'].flatMap(trigger =>
    completionsAt({ text, offset, parse: analysis.script.parse, platform: 'auto', analysis, trigger }),
  );
  for (const { textEdit } of completions) {
    expect(textEdit !== undefined && 'range' in textEdit && textEdit.range.start.line <= textEdit.range.end.line).toBe(true);
  }
  return completions.length + (hover === undefined ? 0 : 1);
}

function askActions(text: string): void {
  const analysis = analysisOf(text);
  const findings = findingsOf(analysis);
  const diagnostics = diagnosticsOf(analysis, findings, { rulePage: undefined });
  expect(diagnostics).toHaveLength(findings.length);
  codeActionsFor(analysis, findings, { diagnostics, only: undefined, again: againOf(analysis) });
  codeActionsFor(analysis, findings, { diagnostics, only: ['source.fixAll'], again: againOf(analysis) });
}

describe('every feature answers at every place', () => {
  it.each(examples)('of %s', name => {
    const text = readFileSync(join(folder, name), 'utf8');
    const analysis = analysisOf(text);
    let answers = 0;
    for (let offset = 0; offset <= text.length; offset++) answers += askAt(text, offset, analysis);
    expect(answers).toBeGreaterThan(0);
    askActions(text);
  });

  it.each(halfTyped)('of each beginning of %j', text => {
    let answers = 0;
    for (let end = 0; end <= text.length; end++) {
      answers += askAt(text.slice(0, end), end);
      askActions(text.slice(0, end));
    }
    expect(answers).toBeGreaterThan(0);
  });
});
