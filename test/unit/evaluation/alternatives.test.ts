/** What runs that go on as one had decided, each for itself. */
import { describe, expect, it } from 'vitest';
import { agreed, type Decided, eitherOf, fitting, without } from '../../../server/src/evaluation/run/alternatives';
import { BLOCK, ENABLE, lines, verdict } from './scripts';

const decided = (written: string): Decided =>
  new Map(
    written
      .split(' ')
      .filter(Boolean)
      .map(each => [each.replace('-', ''), !each.startsWith('-')]),
  );
const shown = (alternatives: readonly Decided[]) =>
  alternatives.map(each => [...each].map(([key, truth]) => (truth ? key : `-${key}`)).join(' '));

describe('alternatives', () => {
  it('are what each of the two has decided alone', () => {
    expect(shown(eitherOf([], decided('a -b'), [], decided('-a')))).toEqual(['a -b', '-a']);
  });

  it('tell nothing where one has decided nothing, or both have answered one question', () => {
    expect(eitherOf([], decided('a b'), [], decided(''))).toEqual([]);
    expect(eitherOf([], decided('a'), [], decided('-a'))).toEqual([]);
    expect(shown(eitherOf([decided('b -c'), decided('-b')], decided('a'), [decided('b -c'), decided('-b')], decided('-a')))).toEqual([
      'b -c',
      '-b',
    ]);
  });

  it('are few', () => {
    const three = [decided('a -b'), decided('-a'), decided('b c')];
    expect(shown(eitherOf(three, decided('d e'), three, decided('-d f')))).toEqual(['d e', '-d f']);
    expect(shown(eitherOf([], decided('a b'), [], decided('a')))).toEqual(['a']);
  });

  it('are left by an answer that does not fit, to the question or its opposite', () => {
    const two = [decided('a -b'), decided('-a')];
    expect(shown(fitting(two, 'a', true) ?? [])).toEqual(['a -b']);
    expect(shown(fitting(two, '!a', true) ?? [])).toEqual(['-a']);
    expect(shown(fitting(two, 'c', true) ?? [])).toEqual(['a -b', '-a']);
    expect(fitting([decided('a -b')], 'b', true)).toBeUndefined();
    expect(fitting([], 'b', true)).toEqual([]);
  });

  it('answer what they agree on', () => {
    const two = [decided('a -b'), decided('c -b')];
    expect(agreed(two, 'b')).toBe(false);
    expect(agreed(two, '!b')).toBe(true);
    expect(agreed(two, 'a')).toBeUndefined();
    expect(agreed([], 'a')).toBeUndefined();
  });

  it('forget a question whose key stands for another one', () => {
    expect(shown(without([decided('a -b'), decided('-a c')], 'a'))).toEqual(['-b', 'c']);
    expect(without([decided('a -b'), decided('-a')], 'a')).toEqual([]);
  });
});

const ASKED = lines("$a = Read-Host -Prompt 'block?'", "$b = Read-Host -Prompt 'pilot?'");

describe('one condition inside another', () => {
  it.each([
    ['both asked at once', `if ($a) { if ($b) { ${BLOCK} } }`, `if ($a -and $b) { ${ENABLE} }`, 'safe'],
    ['the other way round', `if ($a) { if ($b) { ${BLOCK} } }`, `if ($b) { if ($a) { ${ENABLE} } }`, 'safe'],
    ['as words', `if ($a -eq 'y') { if ($b -eq 'y') { ${BLOCK} } }`, `if ($b -eq 'y' -and $a -eq 'y') { ${ENABLE} }`, 'safe'],
    ['denied', `if ($a) { if (-not $b) { ${BLOCK} } }`, `if (-not $b -and $a) { ${ENABLE} }`, 'safe'],
    ['other conditions between', `if ($a) { if ($b) { ${BLOCK} } }; if (Read-Host) { 'x' }`, `if ($a -and $b) { ${ENABLE} }`, 'safe'],
    ['one of them only', `if ($a) { if ($b) { ${BLOCK} } }`, `if ($a) { ${ENABLE} }`, 'warning notOnEveryPath'],
    ['either of them', `if ($a) { if ($b) { ${BLOCK} } }`, `if ($a -or $b) { ${ENABLE} }`, 'warning notOnEveryPath'],
    ['the opposite of one', `if ($a) { if ($b) { ${BLOCK} } }`, `if ($a -and -not $b) { ${ENABLE} }`, 'information noRule'],
    ['asked anew', `if ($a) { if ($b) { ${BLOCK} } }; $b = Read-Host`, `if ($a -and $b) { ${ENABLE} }`, 'warning notOnEveryPath'],
  ])('%s', (_, adding, enabling, expected) => {
    expect(verdict(lines(ASKED, adding, enabling))).toBe(expected);
  });
});

const ROWS = lines('$rows = Import-Csv -Path sites.csv');
const ADD = BLOCK.replace("'Global'", '"site:$($_.Site)"');
const ON = ENABLE.replace('global', '"site:$($_.Site)"');
const each = (filter: string, work: string) => `$rows ${filter} | ForEach-Object { ${work} }`;
const BLOCKED = "| Where-Object { $_.Block -eq 'yes' }";

describe('rows that are chosen twice', () => {
  it.each([
    ['by a block', each(BLOCKED, ADD), each(BLOCKED, ON), 'safe'],
    ['by a property', each('| Where-Object Block -eq yes', ADD), each('| Where-Object Block -eq yes', ON), 'safe'],
    ['by a condition', each('', `if ($_.Block) { ${ADD} }`), each('', `if ($_.Block) { ${ON} }`), 'safe'],
    ['before', `$some = $rows ${BLOCKED}; $same = $rows ${BLOCKED}`, `$some | % { ${ADD} }; $same | % { ${ON} }`, 'safe'],
    ['fewer of them', each(BLOCKED, ADD), each(`${BLOCKED} | Where-Object { $_.Pilot -eq 'yes' }`, ON), 'safe'],
    ['the others', each(BLOCKED, ADD), each("| Where-Object { $_.Block -ne 'yes' }", ON), 'information noRule'],
    ['by another property', each(BLOCKED, ADD), each("| Where-Object { $_.Pilot -eq 'yes' }", ON), 'warning notOnEveryPath'],
    ['all of them', each(BLOCKED, ADD), each('', ON), 'warning notOnEveryPath'],
  ])('%s', (_, adding, enabling, expected) => {
    expect(verdict(lines(ROWS, adding, enabling))).toBe(expected);
  });
});

describe('what a rule may be, by several ways to one answer', () => {
  const RULE = "$r.UserAgent -eq 'OC' -and $r.CompareOp -eq 'LSS' -and $r.MajorVersion -ge 4 -and $r.Enabled";
  const script = (made: string) =>
    lines(
      `foreach ($r in Get-CsClientVersionPolicyRule -Identity Global) { ${made}; if ($stops -and ${RULE}) { $found = $true } }`,
      `if ($found) { ${ENABLE} }`,
    );
  it.each([
    ['a switch', "$stops = switch ($r.Action) { 'Block' { $true } 'BlockWithUrl' { $true } default { $false } }"],
    ['a flag in a switch', "$stops = $false; switch ($r.Action) { 'Block' { $stops = $true } 'BlockWithUrl' { $stops = $true } }"],
    ['an if', "$stops = if ($r.Action -eq 'Block') { $true } elseif ($r.Action -eq 'BlockWithUrl') { $true } else { $false }"],
    ['inside another', "$stops = $false; if ($r.Action -ne 'Block') { if ($r.Action -eq 'BlockWithUrl') { $stops = $true } }"],
  ])('%s', (_, made) => {
    expect(verdict(script(made))).toBe('safe');
    expect(verdict(script(made.replaceAll('BlockWithUrl', 'AllowWithUrl')))).not.toBe('safe');
  });

  it('is not lower than the lower of two', () => {
    const versions = (first: number) =>
      script(
        `$stops = $false; if ($r.Action -eq 'Block') { if ($r.MinorVersion -ge 5) { if ($r.MajorVersion -ge ${first}) { $stops = $true } } elseif ($r.MajorVersion -ge 4) { $stops = $true } }`,
      ).replace('$r.MajorVersion -ge 4 -and $r.Enabled', '$r.Enabled');
    expect(verdict(versions(5))).toBe('safe');
    expect(verdict(versions(3))).not.toBe('safe');
  });
});

describe('what decides, kept as a text', () => {
  const script = (test: string, kept = '"$($r.Action)"') =>
    lines(
      "$decided = 'None'\nforeach ($r in Get-CsClientVersionPolicyRule -Identity Global) {",
      "if (-not $r.Enabled -or $r.UserAgent -ne 'OC') { continue }",
      `if ($r.CompareOp -eq 'LSS' -and $r.MajorVersion -ge 4) { $decided = ${kept}; break }`,
      `}\n$blocked = ${test}\nif ($blocked) { ${ENABLE} }`,
    );
  it.each([
    "$decided -like 'Block*'",
    "$decided.StartsWith('Block')",
    "$decided -eq 'Block'",
    "$decided.Equals('Block')",
    "$decided.Contains('Block')",
  ])('%s', test => {
    expect(verdict(script(test))).toBe('safe');
    expect(verdict(script(test.replace('Block', 'Allow')))).not.toBe('safe');
    expect(verdict(script(test, '"$decided $($r.Action)"').replace('; break', ''))).not.toBe('safe');
  });
});
