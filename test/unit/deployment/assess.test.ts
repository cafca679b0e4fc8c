/** The verdict on privacy mode in a scope, and its reasons (`design.md`, CsPrivacyModeLegacyClients). */
import { describe, expect, it } from 'vitest';
import { legacyClients } from '../../../server/src/catalog';
import { ALL, assess, Deployment, legacyWouldBlock, REASONS, type Scope, unknownScope } from '../../../server/src/deployment';
import { ALLOW, asIs, BELOW_4, BLOCK, type Organisation, organisation, outside, type Properties, rule, scope } from './objects';

const block = (id = 'b1', more: Properties = {}) => rule(id, { ...BLOCK, ...more });
const allow = (id = 'a2', more: Properties = {}) => rule(id, { ...ALLOW, ...more });
const global = (...rules: ReturnType<typeof rule>[]): Organisation => ({ policies: { global: rules } });
const ONLY_2007: Properties = { userAgent: 'OC', compareOp: 'EQL', majorVersion: 2, action: 'Block' };
const ONLY_R2: Properties = { userAgent: 'OC', compareOp: 'EQL', majorVersion: 3, action: 'Block' };

const judge = (made: Organisation, under: Scope = scope('global')) => assess(organisation(made), under, asIs);
const reasons = (made: Organisation, under?: Scope) => judge(made, under).causes.map(cause => cause.reason);

describe('safe where nobody can sign in with a legacy client', () => {
  it.each<[string, Organisation]>([
    ['a block for everything below 4.0', global(block())],
    ['a block for each of the two', global(rule('b1', ONLY_2007), rule('b2', ONLY_R2))],
    ['a default action that blocks', { filters: { global: { defaultAction: 'Block' } } }],
    ['a disabled allow in front', global(allow('a1', { enabled: false }), block('b2'))],
    ['an allow for other software in front', global(allow('a1', { userAgent: 'UCCP' }), block('b2'))],
    ['an allow for newer clients in front', global(allow('a1', { compareOp: 'GEQ' }), block('b2'))],
  ])('%s', (_, made) => {
    expect(judge(made)).toMatchObject({ safe: true, certain: false, causes: [], exposed: [] });
  });
});

describe('the reason', () => {
  it.each<[string, Organisation, string]>([
    ['nothing at all', {}, 'noRule'],
    ['a rule for other software', global(block('b1', { userAgent: 'UCCP' })), 'noRule'],
    ['a rule for newer clients', global(block('b1', { compareOp: 'GEQ' })), 'noRule'],
    ['a block that stayed in memory', { uncommitted: [block()] }, 'notCommitted'],
    ['filtering is off', { ...global(block()), filters: { global: { enabled: false } } }, 'filterDisabled'],
    ['filtering is off, and there is no rule', { filters: { global: { enabled: false } } }, 'filterDisabled'],
    ['an allow in front of the block', global(allow('a1'), block('b2')), 'shadowedByAllow'],
    ['a disabled block', global(block('b1', { enabled: false })), 'ruleDisabled'],
    ['an action that lets in', global(allow()), 'actionAllows'],
    ['Allow and upgrade', global(block('b1', { action: 'AllowAndUpgrade' })), 'actionAllows'],
    ['no action', global(rule('x1', BELOW_4)), 'unprovenValue'],
    ['no operator', global(rule('x1', { userAgent: 'OC', majorVersion: 4, action: 'Block' })), 'unprovenValue'],
    ['a version from outside', global(block('b1', { majorVersion: outside('major') })), 'unprovenValue'],
    ['one of the two is blocked', global(rule('b1', ONLY_2007)), 'partialCoverage'],
    ['some builds are blocked', global(rule('b1', { ...BLOCK, majorVersion: 2, buildNumber: 6362, qfeNumber: 111 })), 'partialCoverage'],
    ['a block that nobody is granted', { policies: { Sales: [block()] } }, 'notGranted'],
    ['a block that some are granted', { policies: { Sales: [block()] }, grants: { ann: 'Sales' } }, 'scopeNotCovered'],
    ['a block at a site', { policies: { 'site:A': [block()] } }, 'scopeNotCovered'],
    ['a block on some paths only', global(rule('b1', BLOCK, { exists: 'unknown' })), 'notOnEveryPath'],
  ])('%s: %s', (_, made, reason) => {
    const { safe, causes } = judge(made);
    expect(safe).toBe(false);
    expect(causes[0]?.reason).toBe(reason);
  });

  it('of a site that has a policy of its own while another one blocks', () => {
    expect(reasons({ policies: { global: [block()], 'site:A': [] } }, scope('site:A'))).toEqual(['scopeNotCovered']);
  });

  it('of a granted policy that lets in', () => {
    const { safe, causes } = judge({ policies: { global: [block()], Sales: [] }, grants: { ann: 'Sales' } });
    expect(safe).toBe(false);
    expect(causes.map(({ reason, scope: where }) => [reason, where])).toEqual([['scopeNotCovered', 'user:Sales']]);
  });
});

describe('precedence', () => {
  // Each row joins what gives two reasons; the first of them in the list leads.
  it.each<[string, Organisation, readonly string[]]>([
    [
      'in memory, and filtering is off',
      { uncommitted: [block()], filters: { global: { enabled: false } } },
      ['notCommitted', 'filterDisabled'],
    ],
    [
      'in memory, and a disabled one',
      { ...global(block('b1', { enabled: false })), uncommitted: [block('b9')] },
      ['notCommitted', 'ruleDisabled'],
    ],
    [
      'an allow in front of one block, and a disabled one',
      global(allow('a1'), block('b2'), block('b3', { enabled: false })),
      ['shadowedByAllow', 'ruleDisabled', 'actionAllows'],
    ],
    ['a disabled block, and an allow', global(block('b1', { enabled: false }), allow('a2')), ['ruleDisabled', 'actionAllows']],
    [
      'an allow for one, no action for the other',
      global(allow('a1', { compareOp: 'EQL', majorVersion: 2 }), rule('x2', { ...ONLY_R2, action: null })),
      ['actionAllows', 'unprovenValue'],
    ],
  ])('%s', (_, made, expected) => {
    expect(reasons(made)).toEqual(expected);
  });

  it('is that of the list', () => {
    expect(REASONS).toEqual([
      'notCommitted',
      'filterDisabled',
      'shadowedByAllow',
      'ruleDisabled',
      'actionAllows',
      'unprovenValue',
      'partialCoverage',
      'notGranted',
      'scopeNotCovered',
      'notOnEveryPath',
      'ruleAfterEnable',
      'noRule',
    ]);
  });
});

describe('certain', () => {
  it.each<[string, Organisation, boolean]>([
    ['there is no rule', {}, true],
    ['the script leaves the action out', global(rule('x1', BELOW_4)), true],
    ['the script leaves the operator out', global(rule('x1', { userAgent: 'OC', majorVersion: 4, action: 'Block' })), true],
    ['the action comes from outside', global(block('b1', { action: outside('action') })), false],
    ['the version comes from outside', global(block('b1', { majorVersion: outside('major') })), false],
    ['whether filtering is on comes from outside', { ...global(block()), filters: { global: { enabled: outside('on') } } }, false],
    ['one gets in, of the other it is not known', global(rule('b1', { ...ONLY_2007, action: outside('action') })), true],
    ['some builds get in', global(rule('b1', { ...BLOCK, majorVersion: 2, buildNumber: 6362, qfeNumber: 111 })), true],
  ])('%s: %s', (_, made, certain) => {
    expect(judge(made)).toMatchObject({ safe: false, certain });
  });

  it('not where there may be no such people', () => {
    const made: Organisation = { policies: { global: [block()], 'Registrar:pool.litwareinc.com': [] } };
    expect(judge(made, scope('site:A'))).toMatchObject({ safe: false, certain: false });
    expect(judge(made)).toMatchObject({ safe: false, certain: true });
  });

  it('of a scope that is not known only where everybody gets in', () => {
    const made: Organisation = { policies: { global: [block()], 'site:A': [] } };
    expect(judge(made, unknownScope('x'))).toMatchObject({ safe: false, certain: false });
    expect(judge({}, unknownScope('x'))).toMatchObject({ safe: false, certain: true });
    expect(judge(global(block()), unknownScope('x'))).toMatchObject({ safe: true });
  });
});

describe('what is told of the clients', () => {
  it('all that get in, by cause', () => {
    expect(judge({}).causes).toEqual([
      { reason: 'noRule', scope: 'global', clients: legacyClients.map(client => client.name), place: undefined },
    ]);
  });

  it('only those that do', () => {
    const { causes, clients } = judge(global(rule('b1', ONLY_2007)));
    expect(causes).toMatchObject([{ reason: 'partialCoverage', clients: ['Office Communicator 2007 R2'], place: { start: 1 } }]);
    expect(clients.map(({ client, verdict }) => [client.name, verdict.verdict])).toEqual([
      ['Office Communicator 2007', 'blocked'],
      ['Office Communicator 2007 R2', 'allowed'],
    ]);
  });

  it('the worst over all people', () => {
    const { clients, exposed } = judge({ policies: { global: [block()], 'site:A': [], 'site:B': [block()] } }, ALL);
    expect(clients.map(({ verdict, people }) => [verdict.verdict, people.scope.display])).toEqual([
      ['allowed', 'site:A'],
      ['allowed', 'site:A'],
    ]);
    expect(exposed.map(people => people.scope.display)).toEqual(['site:A']);
  });

  it('each cause has the place of its rule, the latest change first', () => {
    const changed = { file: 'test.ps1', start: 500, end: 510 };
    const { causes } = judge(global(rule('b1', { ...BLOCK, enabled: false }, { changed })));
    expect(causes).toMatchObject([{ reason: 'ruleDisabled', place: changed }]);
  });
});

describe('legacyWouldBlock', () => {
  it.each<[string, Properties, boolean]>([
    ['everything below 4.0', BLOCK, true],
    ['one of them', ONLY_2007, true],
    ['some builds of one', { ...BLOCK, majorVersion: 3, minorVersion: 5, buildNumber: 6907, qfeNumber: 5 }, true],
    ['a disabled block, once it is enabled', { ...BLOCK, enabled: false }, true],
    ['newer clients', { ...BLOCK, compareOp: 'GEQ' }, false],
    ['an allow', ALLOW, false],
    ['no action', BELOW_4, false],
    ['no operator', { userAgent: 'OC', majorVersion: 4, action: 'Block' }, false],
  ])('%s: %s', (_, properties, expected) => {
    expect(legacyWouldBlock(rule('b1', properties), asIs)).toBe(expected);
  });
});

describe('the state before the script', () => {
  it('lets legacy clients in', () => {
    expect(assess(Deployment.initial(), scope('global'), asIs)).toMatchObject({ safe: false, certain: true });
  });

  it('a clone goes its own way', () => {
    const before = organisation(global(block()));
    const after = before.clone();
    after.setRules(scope('global'), [], { file: '', start: 0, end: 0 });
    expect(assess(before, scope('global'), asIs).safe).toBe(true);
    expect(assess(after, scope('global'), asIs).safe).toBe(false);
  });
});
