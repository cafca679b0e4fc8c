import { describe, expect, test } from 'vitest';
import { check, checkFix, findingsIn, fixTitles } from '../../support/check';

const BOTH = 'Office Communicator 2007 and 2007 R2';
const block = (parent = "'Global'", more = '') =>
  `New-CsClientVersionPolicyRule -Parent ${parent} -RuleId ([guid]::NewGuid()) -MajorVersion 4 -MinorVersion 0 -UserAgent 'OC' -CompareOp 'LSS' -Action 'Block' -Enabled $true${more}`;
const noRule = (scopes: string, rest = '') =>
  `Privacy mode goes on for ${scopes}, and this script shows no rule that keeps ${BOTH} from signing in. Add a client version policy rule that blocks them first.${rest}`;
const UNCERTAIN = ' This depends on a value that the script does not show.';
const SITES = ' Whether old clients at other sites matter too is not documented.';
const SET = 'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true';
const MARKED = (reason: string) =>
  `Set-CsPrivacyConfiguration -Identity global ⟦CsPrivacyModeLegacyClients:${reason} -EnablePrivacyMode $true⟧`;
const lines = (...parts: readonly string[]) => parts.join('\n');
const reasons = (text: string) =>
  findingsIn(text)
    .findings.filter(finding => finding.rule === 'CsPrivacyModeLegacyClients')
    .map(finding => finding.reason);

describe('CsPrivacyModeLegacyClients', () => {
  test("the how-to's command", () => {
    check('Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration ⟦CsPrivacyModeLegacyClients:noRule -EnablePrivacyMode $True⟧', [
      noRule('every existing scope'),
    ]);
  });
  test('with a rule in front it is fine', () => {
    check(lines(block(), 'Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -EnablePrivacyMode $true'));
  });
  test('a dash from a document is a dash', () => {
    expect(reasons('Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration –EnablePrivacyMode $True')).toEqual(['noRule']);
  });
  test('the place with a colon', () => {
    check('Set-CsPrivacyConfiguration -Identity global ⟦CsPrivacyModeLegacyClients:noRule -EnablePrivacyMode:$true⟧', [
      noRule('the global scope'),
    ]);
  });
  test('a site, and what is not documented about it', () => {
    check('New-CsPrivacyConfiguration -Identity site:Redmond ⟦CsPrivacyModeLegacyClients:noRule -EnablePrivacyMode $true⟧', [
      noRule('site:Redmond', SITES),
    ]);
  });
  test('the place of a splat', () => {
    check("$s = @{ Identity = 'global'; EnablePrivacyMode = $true }\nSet-CsPrivacyConfiguration ⟦CsPrivacyModeLegacyClients:noRule @s⟧", [
      noRule('the global scope'),
    ]);
  });
  test('the place of an object', () => {
    check(
      lines(
        '$x = New-CsPrivacyConfiguration -Identity site:Redmond -InMemory',
        '$x.EnablePrivacyMode = $true',
        'Set-CsPrivacyConfiguration ⟦CsPrivacyModeLegacyClients:noRule -Instance $x⟧',
      ),
      [noRule('site:Redmond', SITES)],
    );
  });
  test('where the value was set is beside it', () => {
    const { findings } = findingsIn('$on = $true\nSet-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $on');
    expect(findings.flatMap(finding => finding.related.map(({ place, message }) => [place.start, message]))).toContainEqual([
      6,
      'The value was set here.',
    ]);
  });
  test('a scope that is not known is not called the global one', () => {
    check('Set-CsPrivacyConfiguration -Identity $plan.Scope ⟦CsPrivacyModeLegacyClients:noRule -EnablePrivacyMode $true⟧', [
      noRule('a scope that is not known'),
    ]);
  });
  test('a value that is not known is information', () => {
    check(
      'param($on)\nSet-CsPrivacyConfiguration -Identity global ⟦CsPrivacyModeLegacyClients:unprovenValue!information -EnablePrivacyMode $on⟧',
      [
        `Privacy mode may go on for the global scope: the value is not known. If it does, this script shows no rule that certainly keeps ${BOTH} from signing in. Add a client version policy rule that blocks them first.${UNCERTAIN}`,
      ],
    );
  });
  test('a rule for the first element of a list says so', () => {
    check(
      lines(
        'param([string[]]$Site)',
        `foreach ($s in $Site) { ${block('"site:$s"', ' -Priority 0')}; break }`,
        'foreach ($s in $Site) { Set-CsPrivacyConfiguration -Identity "site:$s" ⟦CsPrivacyModeLegacyClients:scopeNotCovered -EnablePrivacyMode $true⟧ }',
      ),
      [
        `Privacy mode goes on for a site that is not known here, one after the other, but the rule that keeps ${BOTH} from signing in is added for some elements of the list only, such as the first. Add it for each. Whether old clients at other sites matter too is not documented.`,
      ],
    );
  });
  test('a failure of one turn that is passed over says so', () => {
    check(
      lines(
        "foreach ($s in 'site:Oslo', 'site:Rome') {",
        '  New-CsClientVersionPolicy -Identity $s | Out-Null',
        `  try { ${block('$s', ' -Priority 0 -ErrorAction Stop')} | Out-Null } catch { Write-Warning "$_" }`,
        '  Set-CsPrivacyConfiguration -Identity $s ⟦CsPrivacyModeLegacyClients:scopeNotCovered -EnablePrivacyMode $true⟧',
        '}',
      ),
      [
        'Privacy mode goes on for site:Rome and site:Oslo, also where the rule that keeps Office Communicator 2007 and 2007 R2 from signing in was not added there, as after a failure that is only reported. Add it on every path, or skip the scope where it is missing. Whether old clients at other sites matter too is not documented.',
      ],
    );
  });
  describe('a rule that the script removes again', () => {
    const FIRST = '$id = [guid]::NewGuid()\n' + block("'Global'").replace('([guid]::NewGuid())', '$id');
    test.each([
      ['by itself', 'Remove-CsClientVersionPolicyRule -Identity "Global/$id"'],
      ['with all others', 'Get-CsClientVersionPolicyRule -Identity Global | Remove-CsClientVersionPolicyRule'],
      ['with its policy', 'Remove-CsClientVersionPolicy -Identity Global'],
      ['with the list of rules', 'Set-CsClientVersionPolicy -Identity Global -Rules $null'],
    ])('%s', (_, removal) => {
      const text = lines(block("'site:Oslo'"), FIRST, removal, MARKED('noRule'));
      check(text, [
        `Privacy mode goes on for the global scope, but the rule that kept ${BOTH} from signing in is removed before. Keep it, or add one again first.`,
      ]);
      const plain = text.replaceAll(/⟦\S+ |⟧/g, '');
      const finding = findingsIn(plain).findings.find(({ reason }) => reason === 'noRule');
      expect(finding?.related.map(({ place }) => plain.slice(place.start, place.start + 6))).toEqual([
        /(?:Remove|Set-Cs)/.exec(removal)?.[0],
      ]);
    });
    test('on some paths', () => {
      const removal = 'if ($Clean) { Remove-CsClientVersionPolicyRule -Identity "Global/$id" }';
      check(lines('param([switch]$Clean)', FIRST, removal, MARKED('notOnEveryPath')), [
        `Privacy mode goes on for the global scope, but the rule that keeps ${BOTH} from signing in is removed on some paths to this command. Keep it on every path.`,
      ]);
    });
  });
  test('those who are granted another policy are named', () => {
    check(
      lines(
        block(),
        'New-CsClientVersionPolicy -Identity Desk | Out-Null',
        "Grant-CsClientVersionPolicy -Identity 'sip:desk@litwareinc.com' -PolicyName Desk",
        MARKED('scopeNotCovered'),
      ),
      [
        `Privacy mode goes on for those with the per-user policy Desk, but the rule that keeps ${BOTH} from signing in is in a policy that does not apply to everyone there. Add it to the policy that applies there first.`,
      ],
    );
  });
  test('who is granted another policy on some paths only is told of that policy', () => {
    check(
      lines(
        'param([string[]]$Desk)',
        block(),
        'New-CsClientVersionPolicy -Identity Desk | Out-Null',
        'foreach ($user in $Desk) { Grant-CsClientVersionPolicy -Identity $user -PolicyName Desk }',
        MARKED('scopeNotCovered'),
      ),
      [
        `Privacy mode goes on for those with the per-user policy Desk, but the rule that keeps ${BOTH} from signing in is in a policy that does not apply to everyone there. Add it to the policy that applies there first.`,
      ],
    );
  });
  test('where it is the check of client versions that is not known, no rule is asked for', () => {
    const more = `Privacy mode goes on for site:Oslo, and whether client versions are checked there is not proven, so ${BOTH} may sign in whatever the rules say. Turn the check on there first: Set-CsClientVersionConfiguration with that -Identity and -Enabled $true.`;
    check(
      lines(
        'param($on)',
        block(),
        'Set-CsClientVersionConfiguration -Identity site:Oslo -Enabled $on',
        'Set-CsPrivacyConfiguration -Identity site:Oslo ⟦CsPrivacyModeLegacyClients:unprovenValue!information -EnablePrivacyMode $true⟧',
      ),
      [more + UNCERTAIN + SITES],
    );
  });
  describe('a rule that the script looked for', () => {
    const found = (more: string) =>
      `@(Get-CsClientVersionPolicyRule -Identity Global | Where-Object { $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block'${more} })`;
    const version = " -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.Enabled";
    const beside = (text: string) => {
      const { findings } = findingsIn(text);
      return findings.flatMap(({ related }) => related.map(({ place, message }) => [text.slice(place.start, place.start + 3), message]));
    };
    test('is asked too little', () => {
      const text = lines('# Check.', `if (${found('').slice(1)}) {`, MARKED('unprovenValue!information'), '}');
      check(text, [
        `Privacy mode goes on for the global scope, but the rule that the script found is not proven to keep ${BOTH} from signing in: the script did not ask for its MajorVersion, CompareOp and Enabled. Ask for them too.${UNCERTAIN}`,
      ]);
      expect(beside(text.replaceAll(/⟦\S+ |⟧/g, ''))).toContainEqual([
        'Get',
        `A rule that is found here may let ${BOTH} in (the global scope).`,
      ]);
    });
    test.each([
      ['all but one', version.replace(' -and $_.Enabled', ''), 'the script did not ask for its Enabled. Ask for it too.'],
      [
        'a part of the version',
        " -and $_.CompareOp -eq 'EQL' -and $_.MajorVersion -eq 3 -and $_.MinorVersion -eq 5 -and $_.Enabled",
        'the script did not ask for its BuildNumber and QfeNumber. Ask for them too.',
      ],
      [
        'what leaves it open',
        " -and $_.CompareOp -like 'L*' -and $_.MajorVersion -eq 3 -and $_.MinorVersion -eq 5 -and $_.BuildNumber -eq 6907 -and $_.QfeNumber -eq 0 -and $_.Enabled",
        'not all that decides was asked. Ask for UserAgent, CompareOp, Action, Enabled and the version.',
      ],
    ])('is asked %s', (_, more, asked) => {
      const { findings } = findingsIn(lines(`if (${found(more).slice(1)}) {`, 'Set-CsPrivacyConfiguration -EnablePrivacyMode $true', '}'));
      expect(findings.map(({ message }) => message)).toContainEqual(expect.stringContaining(asked));
    });
    test('is one of several actions, of which some let in', () => {
      const several = found(version).replace("-eq 'Block'", "-like '*AndUpgrade'").replace('-eq 4', '-ge 4').slice(1);
      const { findings } = findingsIn(lines(`if (${several}) {`, SET, '}'));
      const asked = 'not all that decides was asked. Ask for UserAgent, CompareOp, Action, Enabled and the version.';
      expect(findings.map(({ message }) => message)).toContainEqual(expect.stringContaining(asked));
    });
    test('need not be there', () => {
      const text = lines('# Check.', `if (${found(version)}.Count -ge 0) {`, MARKED('notOnEveryPath'), '}');
      check(text, [
        `Privacy mode goes on for the global scope also where the script found no rule that keeps ${BOTH} from signing in. Stop before this command there, or add the rule.`,
      ]);
      expect(beside(text.replaceAll(/⟦\S+ |⟧/g, ''))).toContainEqual([
        'Get',
        `Where this finds no rule against ${BOTH}, the script goes on all the same (the global scope).`,
      ]);
    });
  });
  test.each([
    [' -InMemory', 'never leaves memory. Commit it first with Set-CsClientVersionPolicyRule -Instance, or in the policy that holds it.'],
    [' -WhatIf', 'runs under WhatIf, which changes nothing. Run it without WhatIf first.'],
  ])('a rule with%s, and what it lacks', (more, lacks) => {
    check(lines(`$r = ${block("'Global'", more)}`, 'Write-Output $r', MARKED('notCommitted')), [
      `Privacy mode goes on for the global scope, but the rule against ${BOTH} ${lacks}`,
    ]);
  });
  test('off', () => {
    check(`${SET} -Verbose`, [], { severities: { CsPrivacyModeLegacyClients: 'off' } });
  });
  test('suppressed', () => {
    check(`${SET} # csprivacy-disable-line CsPrivacyModeLegacyClients -- CHG-1`, [], { suppressed: 1 });
  });
  test('for Teams there is nothing to say', () => {
    check('Connect-MicrosoftTeams\nSet-CsPrivacyConfiguration -EnablePrivacyMode $true');
  });

  test.each([
    ['before', (named: string, on: string) => lines(named, block(), on)],
    ['afterwards', (named: string, on: string) => lines(block(), on, named)],
  ])('a policy that is named under WhatIf %s is there, and the one above it does not apply', (_, write) => {
    const named = `${block("'site:Paris'")} -WhatIf`;
    expect(reasons(write(named, 'New-CsPrivacyConfiguration -Identity site:Paris -EnablePrivacyMode $true'))).toHaveLength(1);
  });

  describe('reasons and their repairs', () => {
    test('noRule: the rule is added in front', () => {
      checkFix(MARKED('noRule'), `Block ${BOTH} first`, lines(block("'Global'", ' -Priority 0'), SET), { preferred: true });
    });
    test('ruleAfterEnable: the rule is moved', () => {
      checkFix(
        lines(MARKED('ruleAfterEnable'), block(), 'Get-CsPrivacyConfiguration'),
        'Move the rule in front of this command',
        lines(block(), SET, 'Get-CsPrivacyConfiguration'),
        { preferred: true },
      );
    });
    test('ruleAfterEnable: with what the rule needs', () => {
      const rule = block().replace('([guid]::NewGuid())', '$id');
      checkFix(
        lines(MARKED('ruleAfterEnable'), '$id = [guid]::NewGuid()', rule),
        'Move the rule in front of this command',
        `${lines('$id = [guid]::NewGuid()', rule, SET)}\n`,
      );
    });
    test('ruleAfterEnable: what is committed too late is committed in front', () => {
      const held = `$r = ${block()} -InMemory`;
      checkFix(
        lines(held, MARKED('ruleAfterEnable'), 'Set-CsClientVersionPolicyRule -Instance $r'),
        'Move the rule in front of this command',
        `${lines(held, 'Set-CsClientVersionPolicyRule -Instance $r', SET)}\n`,
        { preferred: true },
      );
    });
    const equal = (version: string) => block().replace('-MajorVersion 4 -MinorVersion 0', version).replace('LSS', 'EQL');
    const PARTS = ['-MajorVersion 2 -MinorVersion 0', '-MajorVersion 3 -MinorVersion 5'].map(version => `  ${equal(version)}`);
    test.each([
      ['behind what it says', ['} catch {', '  Write-Warning "$_"', '}'], ['} catch {', '  Write-Warning "$_"', '  throw', '}']],
      ['in one that is empty', ['} catch {}'], ['} catch { throw }']],
      [
        'in each',
        ['} catch [System.IO.IOException] { throw } catch { $null }'],
        ['} catch [System.IO.IOException] { throw } catch { $null; throw }'],
      ],
    ])('notOnEveryPath: a failure is handed on, %s', (_, before, after) => {
      checkFix(
        lines('try {', ...PARTS, ...before, MARKED('notOnEveryPath')),
        'Stop where the rule could not be added',
        lines('try {', ...PARTS, ...after, SET),
        { preferred: true },
      );
    });
    test('scopeNotCovered: what a rule could not be added for is left out', () => {
      const loop = (marked: string, body: string) =>
        lines("foreach ($s in 'site:Oslo', 'site:Rome') {", `  try { ${block('$s')} } catch { ${body} }`, `  ${marked}`, '}');
      const set = (marked: string) => `Set-CsPrivacyConfiguration -Identity $s ${marked}`;
      checkFix(
        loop(set('⟦CsPrivacyModeLegacyClients:scopeNotCovered -EnablePrivacyMode $true⟧'), '$failed = $s'),
        'Skip what the rule could not be added for',
        loop(set('-EnablePrivacyMode $true'), '$failed = $s; continue'),
        { preferred: true },
      );
    });
    test('partialCoverage: the rule is widened', () => {
      checkFix(
        lines(block().replace('-MajorVersion 4', '-MajorVersion 3'), MARKED('partialCoverage')),
        'Widen the rule to everything below 4.0',
        lines(block(), SET),
        { preferred: true },
      );
    });
    test('actionAllows: the action is changed', () => {
      checkFix(
        lines(block().replace("'Block'", "'AllowAndUpgrade'"), MARKED('actionAllows')),
        'Change the action of the rule to Block',
        lines(block().replace("'Block'", "'BlockAndUpgrade'"), SET),
        { preferred: true },
      );
    });
    test('ruleDisabled: the rule is enabled', () => {
      checkFix(
        lines(block().replace('-Enabled $true', '-Enabled $false'), MARKED('ruleDisabled')),
        'Enable the rule',
        lines(block(), SET),
        { preferred: true },
      );
    });
    const allow = (major: number, operator: string, more = '') =>
      block("'Global'", more)
        .replace('-MajorVersion 4', `-MajorVersion ${major}`)
        .replace("'LSS'", `'${operator}'`)
        .replace("'Block'", "'Allow'");
    test('actionAllows of a broad rule: the block goes in front', () => {
      const broad = allow(17, 'LSS');
      checkFix(lines(broad, MARKED('actionAllows')), `Block ${BOTH} first`, lines(broad, block("'Global'", ' -Priority 0'), SET), {
        preferred: true,
      });
    });
    test('shadowedByAllow: the block comes first', () => {
      checkFix(
        lines(allow(17, 'LSS'), block(), MARKED('shadowedByAllow')),
        'Put the rule before the one that lets them in',
        lines(allow(17, 'LSS'), block("'Global'", ' -Priority 0'), SET),
        { preferred: true },
      );
    });
    test('shadowedByAllow: a rule that would take the first place goes behind', () => {
      checkFix(
        lines(block("'Global'", ' -Priority 0'), allow(17, 'LSS', ' -Priority 0'), MARKED('shadowedByAllow')),
        'Put the rule before the one that lets them in',
        lines(block("'Global'", ' -Priority 0'), allow(17, 'LSS', ' -Priority 1'), SET),
      );
    });
    test('shadowedByAllow of some of the old clients: the action is changed', () => {
      checkFix(
        lines(
          allow(2, 'EQL'),
          block(),
          'Set-CsPrivacyConfiguration -Identity global ⟦CsPrivacyModeLegacyClients:shadowedByAllow -EnablePrivacyMode $true⟧',
        ),
        'Change the action of the rule to Block',
        lines(allow(2, 'EQL').replace("'Allow'", "'Block'"), block(), SET),
        { preferred: true },
      );
    });
    test('shadowedByAllow of the same clients: the rule in front goes', () => {
      checkFix(lines(allow(4, 'LSS'), block(), MARKED('shadowedByAllow')), 'Remove the rule that lets them in', lines(block(), SET), {
        preferred: true,
      });
    });
    test('filterDisabled: the check is turned on', () => {
      checkFix(
        lines(block(), 'Set-CsClientVersionConfiguration -Identity global -Enabled $false', MARKED('filterDisabled')),
        'Turn the check of client versions on first',
        lines(block(), 'Set-CsClientVersionConfiguration -Identity global -Enabled $true', SET),
        { preferred: true },
      );
    });
    test('filterDisabled, and no rule either: both', () => {
      checkFix(
        lines('Set-CsClientVersionConfiguration -Identity global -Enabled $false', MARKED('filterDisabled')),
        'Turn the check of client versions on and block Office Communicator 2007 and 2007 R2 first',
        lines('Set-CsClientVersionConfiguration -Identity global -Enabled $true', block("'Global'", ' -Priority 0'), SET),
        { preferred: true },
      );
    });
    test('notCommitted: the object is saved', () => {
      checkFix(
        lines(`$r = ${block()} -InMemory`, MARKED('notCommitted')),
        'Commit the rule that is in memory',
        lines(`$r = ${block()} -InMemory`, 'Set-CsClientVersionPolicyRule -Instance $r', SET),
        { preferred: true },
      );
    });
    test('notCommitted: WhatIf goes', () => {
      checkFix(lines(`${block()} -WhatIf`, MARKED('notCommitted')), 'Remove -WhatIf from the rule', lines(block(), SET), {
        preferred: true,
      });
    });
    test('unprovenValue: the proven rule is added', () => {
      const unproven = block().replace(" -CompareOp 'LSS'", '');
      checkFix(lines(unproven, MARKED('unprovenValue')), `Block ${BOTH} first`, lines(unproven, block("'Global'", ' -Priority 0'), SET), {
        preferred: true,
      });
    });
    test('notGranted: the rule goes to the policy of the scope', () => {
      const before = lines(
        'New-CsClientVersionPolicy -Identity Sales',
        block('Sales'),
        "Set-CsClientVersionPolicy -Identity Sales -Description 'x'",
      );
      checkFix(lines(before, MARKED('notGranted')), `Block ${BOTH} first`, lines(before, block("'Global'", ' -Priority 0'), SET), {
        preferred: true,
      });
    });
    test('scopeNotCovered: the rule goes to the policy that applies', () => {
      const before = lines('New-CsClientVersionPolicy -Identity site:Oslo', block());
      checkFix(
        lines(
          before,
          'New-CsPrivacyConfiguration -Identity site:Oslo ⟦CsPrivacyModeLegacyClients:scopeNotCovered -EnablePrivacyMode $true⟧',
        ),
        `Block ${BOTH} first`,
        lines(before, block("'site:Oslo'", ' -Priority 0'), 'New-CsPrivacyConfiguration -Identity site:Oslo -EnablePrivacyMode $true'),
        { preferred: true },
      );
    });
    test('ruleAfterEnable: the command goes behind a rule that can not be moved', () => {
      checkFix(
        lines(MARKED('ruleAfterEnable'), `if ($true) { $id = [guid]::NewGuid(); ${block().replace('([guid]::NewGuid())', '$id')} }`),
        'Move this command behind the rule',
        `${lines(`if ($true) { $id = [guid]::NewGuid(); ${block().replace('([guid]::NewGuid())', '$id')} }`, SET)}`,
        { preferred: true },
      );
    });
    test('a rule that the repair would leave without anything to decide goes with it', () => {
      const narrow = block().replace('-MajorVersion 4', '-MajorVersion 2').replace("'LSS'", "'EQL'");
      checkFix(
        lines(`${narrow} | Out-Null`, MARKED('partialCoverage')),
        `Block ${BOTH} first; remove the rule that never decides`,
        lines(block("'Global'", ' -Priority 0'), SET),
      );
    });
    test('notOnEveryPath: the rule is added on each', () => {
      checkFix(
        lines('param($first)', 'if ($first) {', `    ${block()}`, '}', MARKED('notOnEveryPath')),
        'Move the rule in front of this command',
        lines('param($first)', 'if ($first) {', '}', block(), SET),
        { preferred: true },
      );
    });
    test('an assumption is the last offer', () => {
      expect(fixTitles(MARKED('noRule')).at(-1)).toBe('Record that they are blocked elsewhere');
      checkFix(
        MARKED('noRule'),
        'Record that they are blocked elsewhere',
        lines('# csprivacy-assume legacy-clients-blocked global -- say here who blocks them, and where', SET),
        { preferred: false },
      );
    });
  });

  describe("the inserted rule in the script's own style", () => {
    const INSERT = `Block ${BOTH} first`;
    test('line ending and indentation', () => {
      checkFix(
        `if ($env:X) {\r\n\t${MARKED('noRule')}\r\n}\r\n`,
        INSERT,
        `if ($env:X) {\r\n\t${block("'Global'", ' -Priority 0')}\r\n\t${SET}\r\n}\r\n`,
      );
    });
    test('quotes and Booleans', () => {
      checkFix(
        'Set-CsPrivacyConfiguration -Identity "global" ⟦CsPrivacyModeLegacyClients:noRule -EnablePrivacyMode $True⟧',
        INSERT,
        `${block("'Global'", ' -Priority 0').replaceAll("'", '"').replace('$true', '$True')}\nSet-CsPrivacyConfiguration -Identity "global" -EnablePrivacyMode $True`,
      );
    });
    test('quotes that had to be double ones do not count', () => {
      const log = 'Write-Host "on $env:COMPUTERNAME"; Write-Host "it\'s on"; Write-Host \'done\'';
      checkFix(lines(log, MARKED('noRule')), INSERT, lines(log, block("'Global'", ' -Priority 0'), SET));
    });
    test('in one line with its statement', () => {
      checkFix(`if ($env:X) { ${MARKED('noRule')} }`, INSERT, `if ($env:X) { ${block("'Global'", ' -Priority 0')}; ${SET} }`);
    });
    test('with the prefix that the import has given the commands', () => {
      const importing = "Import-PSSession (New-PSSession -ConnectionUri 'https://pool/ocspowershell') -Prefix On";
      checkFix(
        lines(importing, 'Set-OnCsPrivacyConfiguration -Identity global ⟦CsPrivacyModeLegacyClients:noRule -EnablePrivacyMode $true⟧'),
        INSERT,
        lines(
          importing,
          block("'Global'", ' -Priority 0').replace('New-Cs', 'New-OnCs'),
          'Set-OnCsPrivacyConfiguration -Identity global -EnablePrivacyMode $true',
        ),
      );
    });
    test('one rule for each policy that needs one', () => {
      const [policy, enable] = ['New-CsClientVersionPolicy -Identity site:Oslo', 'Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration'];
      checkFix(
        lines(policy, `${enable} ⟦CsPrivacyModeLegacyClients:noRule -EnablePrivacyMode $true⟧`),
        INSERT,
        lines(policy, block("'Global'", ' -Priority 0'), block("'site:Oslo'", ' -Priority 0'), `${enable} -EnablePrivacyMode $true`),
      );
    });
    test('by the name that a command for several scopes has for each', () => {
      const [rule, enable, calls] = [
        block('$s').replace('-MajorVersion 4', '-MajorVersion $major'),
        'Set-CsPrivacyConfiguration -Identity $s',
        ['}', 'F site:A 4', 'F site:B 2'],
      ];
      checkFix(
        lines(
          'function F($s, $major) {',
          `  ${rule}`,
          `  ${enable} ⟦CsPrivacyModeLegacyClients:noRule -EnablePrivacyMode $true⟧`,
          ...calls,
        ),
        `${INSERT}; remove the rule that never decides`,
        lines('function F($s, $major) {', `  ${block('$s', ' -Priority 0')}`, `  ${enable} -EnablePrivacyMode $true`, ...calls),
      );
    });
    test('a setting that a loop hands over is changed where it is written', () => {
      const script = (enabled: string, on: string) =>
        lines(
          `$more = @{ Enabled = ${enabled} }`,
          "$rule = @{ UserAgent = 'OC'; MajorVersion = 4; CompareOp = 'LSS'; Action = 'Block' }",
          'foreach ($k in $more.Keys) { $rule[$k] = $more[$k] }',
          'New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) @rule',
          on,
        );
      checkFix(script('$false', MARKED('ruleDisabled')), 'Enable the rule', script('$true', SET));
    });
    test('for the policy that was there before, where the command that names it may fail', () => {
      const rule = block("'site:Oslo'");
      const enable = 'New-CsPrivacyConfiguration -Identity site:Oslo';
      checkFix(
        lines(
          `try { ${rule} } catch { Write-Warning 'no' }`,
          `${enable} ⟦CsPrivacyModeLegacyClients:notOnEveryPath -EnablePrivacyMode $true⟧`,
        ),
        `${INSERT}; remove the rule that never decides`,
        lines(`try {  } catch { Write-Warning 'no' }`, block("'site:Oslo'", ' -Priority 0'), `${enable} -EnablePrivacyMode $true`),
      );
    });
    test('in a function that is called several times', () => {
      const enable = 'New-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $true';
      const calls = ['}', "'Oslo', 'Bergen' | ForEach-Object { Enable-It $_ }"];
      checkFix(
        lines(
          'function Enable-It($s) {',
          '  New-CsPrivacyConfiguration -Identity "site:$s" ⟦CsPrivacyModeLegacyClients:noRule -EnablePrivacyMode $true⟧',
          ...calls,
        ),
        INSERT,
        lines('function Enable-It($s) {', `  ${block("'Global'", ' -Priority 0')}`, `  ${enable}`, ...calls),
      );
    });
    test('inside the function, the remote block and the branch', () => {
      for (const [head, tail] of [
        ['function Enable-It {', '}\nEnable-It'],
        ['Invoke-Command -ComputerName lync01 -ScriptBlock {', '}'],
        ['try {', "} catch { throw 'stop' }"],
      ] as const) {
        checkFix(
          lines(head, `  ${MARKED('noRule')}`, tail),
          INSERT,
          lines(head, `  ${block("'Global'", ' -Priority 0')}`, `  ${SET}`, tail),
        );
      }
    });
    test('before a pipeline, not in it', () => {
      checkFix(
        'Get-CsPrivacyConfiguration | ForEach-Object { $_.EnablePrivacyMode = $true; Set-CsPrivacyConfiguration ⟦CsPrivacyModeLegacyClients:noRule -Instance $_⟧ }',
        INSERT,
        `${block("'Global'", ' -Priority 0')}\nGet-CsPrivacyConfiguration | ForEach-Object { $_.EnablePrivacyMode = $true; Set-CsPrivacyConfiguration -Instance $_ }`,
      );
    });
    test('before a loop that has nothing to do with it', () => {
      checkFix(
        lines('foreach ($n in 1, 2) {', `  ${MARKED('noRule')}`, '}'),
        INSERT,
        lines(block("'Global'", ' -Priority 0'), 'foreach ($n in 1, 2) {', `  ${SET}`, '}'),
      );
    });
    test('before the method that runs a block for each element', () => {
      checkFix(`(1, 2).ForEach({ ${MARKED('noRule')} })`, INSERT, lines(block("'Global'", ' -Priority 0'), `(1, 2).ForEach({ ${SET} })`));
    });
    test.each([
      ["foreach ($s in 'site:Oslo', 'site:Rome') {", '$s', '}'],
      ["'site:Oslo', 'site:Rome' | ForEach-Object {", '$_', '}'],
      ["foreach ($n in 'Oslo', 'Rome') {", '"site:$n"', '}'],
    ])('inside the loop that makes the policies: %s', (head, scope, tail) => {
      const make = `  New-CsClientVersionPolicy -Identity ${scope}`;
      checkFix(
        lines(
          head,
          make,
          `  New-CsPrivacyConfiguration -Identity ${scope} ⟦CsPrivacyModeLegacyClients:noRule -EnablePrivacyMode $true⟧`,
          tail,
        ),
        INSERT,
        lines(
          head,
          make,
          `  ${block(scope, ' -Priority 0')}`,
          `  New-CsPrivacyConfiguration -Identity ${scope} -EnablePrivacyMode $true`,
          tail,
        ),
        { preferred: true },
      );
    });
    test('inside the loop where the rule of some turn may fail: the policy of each turn', () => {
      const head = "foreach ($s in 'site:Oslo', 'site:Rome') {";
      const rule = `  foreach ($a in 'OC', 'UCCP') { try { ${block('$s', ' -Priority 0').replace("'OC'", '$a')} } catch { break } }`;
      checkFix(
        lines(
          head,
          rule,
          '  Set-CsPrivacyConfiguration -Identity $s ⟦CsPrivacyModeLegacyClients:scopeNotCovered -EnablePrivacyMode $true⟧',
          '}',
        ),
        INSERT,
        lines(head, rule, `  ${block('$s', ' -Priority 0')}`, '  Set-CsPrivacyConfiguration -Identity $s -EnablePrivacyMode $true', '}'),
      );
    });
    test('inside a loop that makes the one policy', () => {
      const [head, make, enable] = [
        'foreach ($n in 1, 2) {',
        '  New-CsClientVersionPolicy -Identity site:Oslo',
        '  Set-CsPrivacyConfiguration -Identity site:Oslo',
      ];
      checkFix(
        lines(head, make, `${enable} ⟦CsPrivacyModeLegacyClients:noRule -EnablePrivacyMode $true⟧`, '}'),
        INSERT,
        lines(head, make, `  ${block("'site:Oslo'", ' -Priority 0')}`, `${enable} -EnablePrivacyMode $true`, '}'),
      );
    });
    test('inside the loop for the policy of its variable', () => {
      const enable = 'New-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $true';
      checkFix(
        lines(
          'foreach ($s in Get-Content sites.txt) {',
          '  New-CsClientVersionPolicy -Identity "site:$s"',
          '  New-CsPrivacyConfiguration -Identity "site:$s" ⟦CsPrivacyModeLegacyClients:noRule -EnablePrivacyMode $true⟧',
          '}',
        ),
        INSERT,
        lines(
          'foreach ($s in Get-Content sites.txt) {',
          '  New-CsClientVersionPolicy -Identity "site:$s"',
          `  ${block('"site:$s"', ' -Priority 0')}`,
          `  ${enable}`,
          '}',
        ),
      );
    });
  });
});
