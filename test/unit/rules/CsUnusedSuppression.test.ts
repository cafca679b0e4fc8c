import { describe, test } from 'vitest';
import { check, checkFix } from '../../support/check';

const unused = (rule: string) => `${rule} has nothing to suppress here. Remove it.`;
const noRule = (rule: string) => `${rule} is no rule, so this suppresses nothing. Correct the name or remove it.`;
const ATTRIBUTE = 'Diagnostics.CodeAnalysis.SuppressMessageAttribute';

describe('CsUnusedSuppression', () => {
  test('nothing to suppress', () => {
    check('Get-CsPrivacyConfiguration # csprivacy-disable-line ⟦CsUnusedSuppression CsNothingSet⟧', [unused('CsNothingSet')]);
  });
  test('something to suppress', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A # csprivacy-disable-line CsNothingSet', [], { suppressed: 1 });
  });
  test('no rule', () => {
    check('Get-CsPrivacyConfiguration # csprivacy-disable-line ⟦CsUnusedSuppression CsNothingSets⟧', [noRule('CsNothingSets')]);
  });
  test('no name', () => {
    check('Get-CsPrivacyConfiguration ⟦CsUnusedSuppression # csprivacy-disable-line⟧', [
      'This names no rule, so it suppresses nothing. Write the name of the rule after it.',
    ]);
  });
  test('one of two', () => {
    check(
      'Set-CsPrivacyConfiguration -Identity site:A # csprivacy-disable-line CsNothingSet, ⟦CsUnusedSuppression CsInvalidValue⟧ -- both',
      [unused('CsInvalidValue')],
      {
        suppressed: 1,
      },
    );
  });
  test('a word that is no directive', () => {
    check('⟦CsUnusedSuppression # csprivacy-disable-lines CsNothingSet⟧\nGet-CsPrivacyConfiguration', [
      'csprivacy-disable-lines is not known, so this suppresses nothing. Use csprivacy-disable-line, csprivacy-disable-next-line, csprivacy-disable, csprivacy-enable, csprivacy-assume.',
    ]);
  });
  test('an assumption without a reason', () => {
    const message = 'An assumption without a reason counts for nothing. Write it after two hyphens, such as -- CHG-1234.';
    for (const end of ['', ' --', ' -- ', ' site:Redmond CHG-1', ' – CHG-1']) {
      check(`⟦CsUnusedSuppression # csprivacy-assume legacy-clients-blocked${end}⟧\nGet-CsPrivacyConfiguration`, [message]);
    }
  });
  test('an assumption of something else', () => {
    const rest = 'can be assumed, so it counts for nothing. Write csprivacy-assume legacy-clients-blocked -- reason.';
    check('⟦CsUnusedSuppression # csprivacy-assume clients-blocked -- x⟧\nGet-CsPrivacyConfiguration', [
      `clients-blocked is nothing that ${rest}`,
    ]);
    check('⟦CsUnusedSuppression # csprivacy-assume⟧\nGet-CsPrivacyConfiguration', [`This says nothing that ${rest}`]);
  });
  test('an assumption for what is no scope of privacy settings', () => {
    for (const scope of ['Redmond', 'site:', 'tag:Sales', '*']) {
      check(`⟦CsUnusedSuppression # csprivacy-assume legacy-clients-blocked ${scope} -- x⟧\nGet-CsPrivacyConfiguration`, [
        `${scope} is no scope of privacy settings, so this assumption counts for nothing. Write global, site:NAME or service:UserServer:NAME, or no scope for all.`,
      ]);
    }
  });
  test('assumptions that count', () => {
    for (const [open, close] of [
      ['#', ''],
      ['## ', ''],
      ['<# ', ' #>'],
    ]) {
      check(`${open}csprivacy-assume legacy-clients-blocked site:Red mond -- CHG-1${close}\nGet-CsPrivacyConfiguration`, []);
    }
  });
  test('an end without a beginning', () => {
    check('Get-CsPrivacyConfiguration\n⟦CsUnusedSuppression # csprivacy-enable CsNothingSet⟧', [
      'No csprivacy-disable of CsNothingSet is open here. Remove this.',
    ]);
  });
  test('from here to there', () => {
    check(
      [
        '# csprivacy-disable CsNothingSet',
        'Set-CsPrivacyConfiguration -Identity site:A',
        '# csprivacy-enable CsNothingSet',
        '⟦CsNothingSet Set-CsPrivacyConfiguration⟧ -Identity site:B',
      ].join('\n'),
      ['This Set-CsPrivacyConfiguration changes nothing. Add the setting that it is to change, or remove the command.'],
      { suppressed: 1 },
    );
  });
  test('in front of a statement, what is further down in it too', () => {
    check('# csprivacy-disable-next-line CsAbbreviatedParameter\nSet-CsPrivacyConfiguration -Identity site:A `\n  -Auto $true', [], {
      suppressed: 1,
    });
  });
  test('a block comment inside a continued line', () => {
    check(
      'Set-CsPrivacyConfiguration -Identity site:A `\n  -Auto $true <# csprivacy-disable-line CsAbbreviatedParameter -- short #> `\n  -Force',
      [],
      { suppressed: 1 },
    );
  });
  test('an attribute on the script', () => {
    check(`[${ATTRIBUTE}('CsNothingSet', '')]\nparam()\nSet-CsPrivacyConfiguration -Identity site:A`, [], { suppressed: 1 });
  });
  test('an attribute on a function reaches no further', () => {
    check(
      [
        'function Set-A {',
        `  [${ATTRIBUTE}('CsNothingSet', '', Justification = 'x')]`,
        '  param()',
        '  Set-CsPrivacyConfiguration -Identity site:A',
        '}',
        'Set-A',
        '⟦CsNothingSet Set-CsPrivacyConfiguration⟧ -Identity site:B',
      ].join('\n'),
      ['This Set-CsPrivacyConfiguration changes nothing. Add the setting that it is to change, or remove the command.'],
      { suppressed: 1 },
    );
  });
  test('an attribute for functions by name', () => {
    check(
      [
        `[${ATTRIBUTE}('CsNothingSet', '', Scope = 'Function', Target = 'Set-*')]`,
        'param()',
        'function Set-A { Set-CsPrivacyConfiguration -Identity site:A }',
        'Set-A',
      ].join('\n'),
      [],
      { suppressed: 1 },
    );
  });
  test('an attribute for one reason', () => {
    check(
      `[${ATTRIBUTE}('CsPrivacyModeLegacyClients', 'noRule')]\nparam()\nSet-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true`,
      [],
      { suppressed: 1 },
    );
  });
  test('an attribute that suppresses nothing', () => {
    check(`[${ATTRIBUTE}(⟦CsUnusedSuppression 'CsNothingSet'⟧, '')]\nparam()\nGet-CsPrivacyConfiguration`, [unused('CsNothingSet')]);
  });
  test('an attribute of another analyzer is left alone', () => {
    check(`[${ATTRIBUTE}('PSAvoidUsingWriteHost', '')]\nparam()\nGet-CsPrivacyConfiguration`);
  });
  test('arguments that the attribute does not take', () => {
    check(`[${ATTRIBUTE}('CsNothingSet', ⟦CsUnusedSuppression $null⟧)]\nparam()\nGet-CsPrivacyConfiguration`, [
      "Only text in quotes is read here, so this suppresses nothing. Write a constant, such as an empty one: ''.",
    ]);
  });
  test('a rule that is off may have something to suppress elsewhere', () => {
    check('Get-CsPrivacyConfiguration # csprivacy-disable-line CsNothingSet', [], { severities: { CsNothingSet: 'off' } });
  });
  test('an assumption is no suppression', () => {
    check('# csprivacy-assume legacy-clients-blocked -- CHG-1\nGet-CsPrivacyConfiguration');
  });
  test('off', () => {
    check('Get-CsPrivacyConfiguration # csprivacy-disable-line CsInvalidValue', [], { severities: { CsUnusedSuppression: 'off' } });
  });
  test('suppressed', () => {
    check('# csprivacy-disable CsUnusedSuppression\nGet-CsPrivacyConfiguration # csprivacy-disable-line CsNothingSet', [], {
      suppressed: 1,
    });
  });
  test('the fix takes the comment out', () => {
    checkFix(
      'Get-CsPrivacyConfiguration # csprivacy-disable-line ⟦CsUnusedSuppression CsNothingSet⟧ -- x\n',
      'Remove the suppression',
      'Get-CsPrivacyConfiguration\n',
      {
        safe: true,
        preferred: true,
      },
    );
  });
  test('with its line where it has one', () => {
    checkFix(
      '  # csprivacy-disable ⟦CsUnusedSuppression CsNothingSet⟧\r\nGet-CsPrivacyConfiguration',
      'Remove the suppression',
      'Get-CsPrivacyConfiguration',
      { safe: true },
    );
  });
  test('one name of several', () => {
    checkFix(
      'Set-CsPrivacyConfiguration -Identity site:A # csprivacy-disable-line ⟦CsUnusedSuppression CsInvalidValue⟧, CsNothingSet',
      'Remove the suppression',
      'Set-CsPrivacyConfiguration -Identity site:A # csprivacy-disable-line CsNothingSet',
      { safe: true },
    );
  });
  test('an attribute with its line', () => {
    checkFix(
      `[${ATTRIBUTE}(⟦CsUnusedSuppression 'CsNothingSet'⟧, '')]\nparam()\nGet-CsPrivacyConfiguration`,
      'Remove the suppression',
      'param()\nGet-CsPrivacyConfiguration',
      {
        safe: true,
      },
    );
  });
  test('the name that was meant', () => {
    checkFix(
      'Set-CsPrivacyConfiguration -Identity site:A # csprivacy-disable-line ⟦CsUnusedSuppression CsNothingsSet⟧',
      'Use CsNothingSet',
      'Set-CsPrivacyConfiguration -Identity site:A # csprivacy-disable-line CsNothingSet',
    );
  });
});
