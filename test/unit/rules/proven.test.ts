import { describe, expect, test } from 'vitest';
import { type Finding, type Fix, lint, Prover, type Reanalyze } from '../../../server/src/rules';
import { analysisOf } from '../../support/analyze';
import { flawsOf, offeredIn, type World } from '../../support/fixProof';

const ON = 'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true';
const BLOCK =
  'New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -MajorVersion 4 -MinorVersion 0 -UserAgent OC -CompareOp LSS -Action Block -Enabled $true';
const lines = (...parts: readonly string[]) => parts.join('\n');
const INSERT = 'Block Office Communicator 2007 and 2007 R2 first';

function againOf(text: string): Reanalyze {
  const before = analysisOf(text);
  return texts => [texts.size === 0 ? before : analysisOf(texts.get('script.ps1') ?? text)];
}

/** The first finding of the rule, as if it had these fixes. */
function findingWith(text: string, rule: string, fixes: readonly Fix[]): Finding {
  const found = lint(analysisOf(text), { severities: {}, syntaxErrors: true }).findings.find(finding => finding.rule === rule);
  if (found === undefined) throw new Error(`no ${rule} in ${text}`);
  return { ...found, fixes };
}

function fixOf(key: string, start: number, end: number, newText: string): Fix {
  return { key, title: key, safe: false, preferred: true, edits: [{ file: 'script.ps1', start, end, newText }] };
}

function hazards(world: World): readonly Finding[] {
  return offeredIn(world).filter(({ rule }) => rule === 'CsPrivacyModeLegacyClients');
}

describe('proof of fixes', () => {
  test('a fix that does not repair is not offered', () => {
    const finding = findingWith(ON, 'CsPrivacyModeLegacyClients', [
      fixOf('comment', 0, 0, '# blocked, surely\n'),
      fixOf('good', 0, 0, `${BLOCK}\n`),
      fixOf('outside', 0, 1000, ''),
    ]);
    expect(
      Prover.of(againOf(ON))
        .proven(finding)
        .fixes.map(fix => [fix.key, fix.preferred]),
    ).toEqual([['good', true]]);
  });
  test('a fix that brings another finding is not offered', () => {
    const finding = findingWith(ON, 'CsPrivacyModeLegacyClients', [fixOf('broken', 0, 0, `${BLOCK}\nif (\n`)]);
    expect(Prover.of(againOf(ON)).proven(finding).fixes).toEqual([]);
  });
  test('the same text elsewhere does not count as the finding that went', () => {
    const text = lines('if ($env:A) {', `  ${ON}`, '}', `if ($env:B) { ${ON} }`);
    const second = text.lastIndexOf('Set-');
    const finding = findingWith(text, 'CsPrivacyModeLegacyClients', [fixOf('second', second, second, `${BLOCK}; `)]);
    expect(finding.place.start).toBeLessThan(second);
    const [fix] = Prover.of(againOf(text)).proven(finding).fixes;
    expect(fix?.edits.some(edit => edit.start < finding.place.start)).toBe(true);
  });
  test('what is moved keeps its other findings', () => {
    const rule = BLOCK.replace('-Enabled', '-Enab');
    const [hazard] = hazards({ main: 'a.ps1', files: { 'a.ps1': lines(ON, rule) } });
    expect(hazard?.fixes.map(fix => fix.title)).toContain('Move the rule in front of this command');
  });
  test('what a fix leaves over is repaired with it, and the title says so', () => {
    const later = 'Set-CsClientVersionConfiguration -Identity global -Enabled $false';
    const world = { main: 'a.ps1', files: { 'a.ps1': lines(ON, later) } };
    const [hazard] = hazards(world);
    expect(hazard?.fixes.map(fix => fix.title)).toEqual([`${INSERT}; keep the check of client versions on`]);
    for (const fix of hazard?.fixes ?? []) expect(flawsOf(world, hazard as Finding, fix)).toEqual([]);
  });
  test('a suppression that a repair leaves without purpose goes with it', () => {
    const text = lines(ON, `${ON.replace('global', 'site:A')} # csprivacy-disable-line CsPrivacyModeLegacyClients -- CHG-1`);
    const [hazard] = hazards({ main: 'a.ps1', files: { 'a.ps1': text } });
    expect(hazard?.fixes[0]?.title).toMatch(/^Block .* first; remove/);
  });
  test('once a fix is proven, asking again takes no analysis', () => {
    let runs = 0;
    const again = againOf(ON);
    const counting: Reanalyze = texts => {
      runs += 1;
      return again(texts);
    };
    const finding = findingWith(ON, 'CsPrivacyModeLegacyClients', [fixOf('good', 0, 0, `${BLOCK}\n`)]);
    const first = Prover.of(counting).proven(finding);
    const before = runs;
    expect(Prover.of(counting).proven(finding)).toEqual(first);
    expect([before, runs]).toEqual([2, 2]);
  });
  test('a script too long to be analysed for each fix has those that were proven until then', () => {
    const filler = `${'#'.repeat(99)}\n`.repeat(40_000);
    const text = `${filler}${ON}`;
    const at = filler.length;
    const fixes = [1, 2, 3].map(number => fixOf(`f${number}`, at, at, `${BLOCK} -Priority ${number - 1}\n`));
    const proven = Prover.of(againOf(text)).proven(findingWith(text, 'CsPrivacyModeLegacyClients', fixes));
    expect(proven.fixes.map(fix => fix.key)).toEqual(['f1', 'f2']);
  });
});

describe('repairs in loaded files', () => {
  const library = (statement: string): World => ({
    main: 'main.ps1',
    files: { 'main.ps1': lines('. ./lib.ps1', ON), 'lib.ps1': `${statement}\n` },
  });
  test.each([
    ['ruleDisabled', BLOCK.replace('$true', '$false'), 'Enable the rule (in lib.ps1)'],
    ['actionAllows', BLOCK.replace('Block', 'Allow'), 'Change the action of the rule to Block (in lib.ps1)'],
    ['partialCoverage', BLOCK.replace('-MajorVersion 4', '-MajorVersion 3'), 'Widen the rule to everything below 4.0 (in lib.ps1)'],
    ['notCommitted', `${BLOCK} -WhatIf`, 'Remove -WhatIf from the rule (in lib.ps1)'],
  ])('%s', (reason, statement, title) => {
    const world = library(statement);
    const [hazard] = hazards(world);
    expect(hazard?.reason).toBe(reason);
    const fix = hazard?.fixes.find(each => each.title === title);
    if (hazard === undefined || fix === undefined) throw new Error(`among ${hazard?.fixes.map(each => each.title).join(' | ')}`);
    expect(fix.edits.map(edit => edit.file)).not.toContain('main.ps1');
    expect(flawsOf(world, hazard, fix)).toEqual([]);
  });
  test('the check of versions is turned on where it was turned off, or here', () => {
    const [hazard] = hazards(library(lines(BLOCK, 'Set-CsClientVersionConfiguration -Identity global -Enabled $false')));
    expect(hazard?.fixes.map(fix => fix.title).slice(0, 2)).toEqual([
      'Turn the check of client versions on first',
      'Turn the check of client versions on first (in lib.ps1)',
    ]);
  });
});

describe('repairs that are to change nothing', () => {
  test('keep what the script does', () => {
    const text = ON.replace('-Identity', '-Ident');
    const prover = Prover.of(againOf(text));
    const at = text.indexOf('-Ident');
    expect(prover.keepsEffects([{ file: 'script.ps1', start: at, end: at + 6, newText: '-Identity' }])).toBe(true);
    expect(prover.keepsEffects([{ file: 'script.ps1', start: 0, end: 0, newText: `${BLOCK}\n` }])).toBe(false);
    expect(prover.keepsEffects([{ file: 'script.ps1', start: at, end: at + 6, newText: '-Identty' }])).toBe(false);
    expect(prover.keepsEffects([{ file: 'other.ps1', start: 0, end: 0, newText: '' }])).toBe(false);
  });
});
