/** Each reason of the verdict in each way in which administrators write it: every repair that is offered repairs it, and there is one. */
import { describe, expect, test } from 'vitest';
import { flawsOf, offeredIn, type World } from '../../support/fixProof';

const rule = (settings: string, more = '') =>
  `New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC ${settings}${more}`;
const BLOCK = rule("-MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action 'Block' -Enabled $true");
const OFF = 'Set-CsClientVersionConfiguration -Identity global -Enabled $false';

interface Reason {
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Where privacy mode goes on; default: global. */
  readonly scope?: string;
}

const reasons: Readonly<Record<string, Reason>> = {
  'notCommitted (in memory)': { before: [`$rule = ${BLOCK} -InMemory`] },
  'notCommitted (WhatIf)': { before: [`${BLOCK} -WhatIf`] },
  filterDisabled: { before: [BLOCK, OFF] },
  'filterDisabled and no rule': { before: [OFF] },
  'shadowedByAllow (broad)': {
    before: [rule('-MajorVersion 16 -CompareOp LSS -Action Allow'), BLOCK],
  },
  'shadowedByAllow (same)': { before: [rule('-MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Allow'), BLOCK] },
  ruleDisabled: { before: [BLOCK.replace('$true', '$false')] },
  actionAllows: { before: [BLOCK.replace("'Block'", "'AllowAndUpgrade'")] },
  'actionAllows (changed later)': {
    before: [`$rule = ${BLOCK} -InMemory`, "$rule.Action = 'Allow'", 'Set-CsClientVersionPolicyRule -Instance $rule'],
  },
  unprovenValue: { before: [BLOCK.replace(' -CompareOp LSS', '')] },
  partialCoverage: { before: [BLOCK.replace('-MajorVersion 4', '-MajorVersion 3')] },
  notGranted: { before: ['New-CsClientVersionPolicy -Identity Sales', BLOCK.replace('Global', 'Sales')] },
  scopeNotCovered: { before: ['New-CsClientVersionPolicy -Identity site:Oslo', BLOCK], scope: 'site:Oslo' },
  notOnEveryPath: { before: [`if ($env:FIRST) { ${BLOCK} }`] },
  ruleAfterEnable: { after: [BLOCK] },
  noRule: {},
};

/** How the statement that turns privacy mode on is written. */
const enabling: Readonly<Record<string, (scope: string) => readonly string[]>> = {
  plain: scope => [`Set-CsPrivacyConfiguration -Identity ${scope} -EnablePrivacyMode $true`],
  'in a function': scope => [`function Enable-It { Set-CsPrivacyConfiguration -Identity ${scope} -EnablePrivacyMode $true }`, 'Enable-It'],
  'in a function of the scope': scope => [
    'function Enable-It($Scope) { Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true }',
    `Enable-It '${scope}'`,
  ],
  'in a loop over scopes': scope => [`foreach ($s in '${scope}') { Set-CsPrivacyConfiguration -Identity $s -EnablePrivacyMode $true }`],
  'in a pipeline over scopes': scope => [
    `'${scope}' | ForEach-Object { Set-CsPrivacyConfiguration -Identity $_ -EnablePrivacyMode $true }`,
  ],
  'in try': scope => [`try { Set-CsPrivacyConfiguration -Identity ${scope} -EnablePrivacyMode $true } catch { throw }`],
  'in a branch': scope => [`if ($env:ON) { Set-CsPrivacyConfiguration -Identity ${scope} -EnablePrivacyMode $true }`],
  'in switch': scope => [`switch ('a') { 'a' { Set-CsPrivacyConfiguration -Identity ${scope} -EnablePrivacyMode $true } }`],
  splatted: scope => [`$on = @{ Identity = '${scope}'; EnablePrivacyMode = $true }`, 'Set-CsPrivacyConfiguration @on'],
  'by an object': scope => [
    `$c = Get-CsPrivacyConfiguration -Identity ${scope}`,
    '$c.EnablePrivacyMode = $true',
    'Set-CsPrivacyConfiguration -Instance $c',
  ],
  'from text': scope => [`Invoke-Expression 'Set-CsPrivacyConfiguration -Identity ${scope} -EnablePrivacyMode $true'`],
  'from a pipeline': scope => [`Get-CsPrivacyConfiguration -Identity ${scope} | Set-CsPrivacyConfiguration -EnablePrivacyMode $true`],
  'in a block': scope => [`& { Set-CsPrivacyConfiguration -Identity ${scope} -EnablePrivacyMode $true }`],
  'on another computer': scope => [
    `Invoke-Command -ComputerName lync01 -ScriptBlock { Set-CsPrivacyConfiguration -Identity ${scope} -EnablePrivacyMode $true }`,
  ],
  'with its result kept': scope => [`$done = Set-CsPrivacyConfiguration -Identity ${scope} -EnablePrivacyMode $true`],
  'in a condition': scope => [`if (Set-CsPrivacyConfiguration -Identity ${scope} -EnablePrivacyMode $true) { 'done' }`],
};

type Statements = readonly string[];
const alone = (text: string): World => ({ main: 'main.ps1', files: { 'main.ps1': text } });

const doubled = (_: string, text: string) => `"${text.replaceAll('$', '`$')}"`;

/** How the whole script is written: what comes before, the statement itself, what comes after. */
const layouts: Readonly<Record<string, (before: Statements, on: Statements, after: Statements) => World>> = {
  lines: (...parts) => alone(`${parts.flat().join('\n')}\n`),
  'CRLF and tabs': (before, on, after) =>
    alone(['if ($env:GO) {', ...[...before, ...on, ...after].map(line => `\t${line}`), '}', ''].join('\r\n')),
  'one line': (...parts) => alone(parts.flat().join('; ')),
  'double quotes': (...parts) =>
    alone(
      `Write-Host "go"; Write-Host "on"\n${parts
        .flat()
        .join('\n')
        .replaceAll(/'([^']*)'/g, doubled)}\n`,
    ),
  'a function for all': (...parts) =>
    alone(['function Start-All {', ...parts.flat().map(line => `  ${line}`), '}', 'Start-All'].join('\n')),
  'continued lines': (...parts) => alone(`${parts.flat().join('\n').replaceAll(' -UserAgent', ' `\n    -UserAgent')}\n`),
  'the rule in a loaded file': (before, on, after) =>
    before.length === 0
      ? alone([...on, ...after].join('\n'))
      : {
          main: 'main.ps1',
          files: { 'main.ps1': ['. ./rules.ps1', ...on, ...after].join('\n'), 'rules.ps1': `${before.join('\n')}\n` },
        },
};

/** Combinations in which nothing but an assumption can be right, and why. */
const WITHOUT: Readonly<Record<string, string>> = {};

/** Where the script's lines are laid out in another way, these tell enough. */
const TELLING = new Set(['plain', 'in a loop over scopes', 'from text']);

describe.each(Object.entries(layouts))('%s', (layout, write) => {
  describe.each(Object.entries(enabling).filter(([form]) => layout === 'lines' || TELLING.has(form)))('privacy mode %s', (form, on) => {
    test.each(Object.entries(reasons))('%s', (reason, { before = [], after = [], scope = 'global' }) => {
      const world = write(before, on(scope), after);
      const [hazard] = offeredIn(world).filter(({ rule: found }) => found === 'CsPrivacyModeLegacyClients');
      if (hazard === undefined) throw new Error(`no hazard in ${JSON.stringify(world.files)}`);
      expect(hazard.reason).toBe(reason.replace(/ .*/, ''));
      for (const fix of hazard.fixes) expect([fix.title, ...flawsOf(world, hazard, fix)]).toEqual([fix.title]);
      const repaired = hazard.fixes.some(({ key }) => key !== 'assume');
      expect(repaired ? 'repaired' : JSON.stringify(world.files)).toBe(WITHOUT[`${layout}, ${form}, ${reason}`] ?? 'repaired');
    });
  });
});
