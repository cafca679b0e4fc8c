/** Filter, rules in order, default action (`domain.md`, "How a sign-in is judged"); seen from Communicator 2007 R2 at a site of its own policy. */
import { describe, expect, it } from 'vitest';
import { legacyClients } from '../../../server/src/catalog';
import { type Decision, peopleUnder, signIn } from '../../../server/src/deployment';
import { oneOf, string, TRUE } from '../../../server/src/values';
import { ALLOW, asIs, BELOW_4, BLOCK, type Organisation, organisation, outside, type Properties, rule, scope } from './objects';

const block = (id: string, more: Properties = {}) => rule(id, { ...BLOCK, ...more });
const allow = (id: string, more: Properties = {}) => rule(id, { ...ALLOW, ...more });
const [, R2] = legacyClients;

function decisionText(decision: Decision): string {
  switch (decision.kind) {
    case 'rule':
    case 'partial':
      return `${decision.kind} ${decision.rule.rule.id}`;
    case 'unproven':
      return `unproven ${decision.object.id}${decision.outside ? ' outside' : ''}`;
    default:
      return decision.kind;
  }
}

function judge(made: Organisation, resolve = asIs): string {
  const [people] = peopleUnder(organisation(made), scope('site:A', 'CsPrivacyConfiguration'));
  if (!people || !R2) throw new Error('a site always has people');
  const { verdict, decision } = signIn(people, R2, resolve);
  return `${verdict}: ${decisionText(decision)}`;
}
const byRules = (...rules: Parameters<typeof rule>[]) => judge({ policies: { 'site:A': rules.map(each => rule(...each)) } });

describe('the filter', () => {
  const policies = { 'site:A': [block('b1')] };
  it.each<[string, Organisation, string]>([
    ['installed: on', { policies }, 'blocked: rule b1'],
    ['on', { policies, filters: { global: { enabled: true } } }, 'blocked: rule b1'],
    ['off for everybody', { policies, filters: { global: { enabled: false } } }, 'allowed: filterOff'],
    ['off for the site', { policies, filters: { 'site:A': { enabled: false } } }, 'allowed: filterOff'],
    [
      'off for everybody, on for the site',
      { policies, filters: { global: { enabled: false }, 'site:A': { enabled: true } } },
      'blocked: rule b1',
    ],
    ['off for another site', { policies, filters: { 'site:B': { enabled: false } } }, 'blocked: rule b1'],
    ['on or off', { policies, filters: { global: { enabled: outside('on', 'bool') } } }, 'unknown: unproven filter800 outside'],
    ['on or off, where nothing blocks anyway', { filters: { global: { enabled: outside('on', 'bool') } } }, 'allowed: default'],
  ])('%s', (_, made, expected) => {
    expect(judge(made)).toBe(expected);
  });

  it('on as the path has decided', () => {
    const on = outside('on', 'bool');
    expect(judge({ policies, filters: { global: { enabled: on } } }, value => (value === on ? TRUE : value))).toBe('blocked: rule b1');
  });
});

describe('the default action, where no rule matches', () => {
  it.each<[string, Organisation, string]>([
    ['installed: Allow', {}, 'allowed: default'],
    ['Block', { filters: { global: { defaultAction: 'Block' } } }, 'blocked: default'],
    ['BlockWithUrl', { filters: { global: { defaultAction: 'BlockWithUrl' } } }, 'blocked: default'],
    ['Allow', { filters: { global: { defaultAction: 'Allow' } } }, 'allowed: default'],
    ['AllowWithUrl', { filters: { global: { defaultAction: 'AllowWithUrl' } } }, 'allowed: default'],
    ['from outside', { filters: { global: { defaultAction: outside('action') } } }, 'unknown: unproven filter800 outside'],
    ["the site's own wins", { filters: { global: { defaultAction: 'Block' }, 'site:A': {} } }, 'allowed: default'],
    ['a filter that is off acts no default', { filters: { global: { defaultAction: 'Block', enabled: false } } }, 'allowed: filterOff'],
    [
      'a rule that matches comes before it',
      { filters: { global: { defaultAction: 'Block' } }, policies: { 'site:A': [allow('a1')] } },
      'allowed: rule a1',
    ],
  ])('%s', (_, made, expected) => {
    expect(judge(made)).toBe(expected);
  });
});

describe('the first rule that matches decides', () => {
  const OTHER: Properties = { ...BLOCK, userAgent: 'UCCP' };
  it.each<[string, Parameters<typeof rule>[], string]>([
    ['block', [['b1', BLOCK]], 'blocked: rule b1'],
    ['allow', [['a1', ALLOW]], 'allowed: rule a1'],
    [
      'block, then allow',
      [
        ['b1', BLOCK],
        ['a2', ALLOW],
      ],
      'blocked: rule b1',
    ],
    [
      'allow, then block',
      [
        ['a1', ALLOW],
        ['b2', BLOCK],
      ],
      'allowed: rule a1',
    ],
    [
      'one that matches nobody is passed',
      [
        ['o1', OTHER],
        ['b2', BLOCK],
      ],
      'blocked: rule b2',
    ],
    [
      'a disabled one is skipped',
      [
        ['a1', { ...ALLOW, enabled: false }],
        ['b2', BLOCK],
      ],
      'blocked: rule b2',
    ],
    ['a disabled block', [['b1', { ...BLOCK, enabled: false }]], 'allowed: default'],
    ['none matches', [['o1', OTHER]], 'allowed: default'],
  ])('%s', (_, rules, expected) => {
    expect(byRules(...rules)).toBe(expected);
  });
});

describe('a rule of which something is not known', () => {
  const noAction = BELOW_4;
  const noOperator: Properties = { userAgent: 'OC', majorVersion: 4, action: 'Block' };
  const maybeOn: Properties = { ...BLOCK, enabled: outside('on', 'bool') };
  it.each<[string, Parameters<typeof rule>[], string]>([
    ['no action', [['x1', noAction]], 'unknown: unproven x1'],
    ['no operator', [['x1', noOperator]], 'unknown: unproven x1'],
    ['an action from outside', [['x1', { ...BLOCK, action: outside('action') }]], 'unknown: unproven x1 outside'],
    ['enabled or not', [['x1', maybeOn]], 'unknown: unproven x1 outside'],
    [
      'what comes later blocks',
      [
        ['x1', noOperator],
        ['b2', BLOCK],
      ],
      'blocked: rule b2',
    ],
    [
      'what comes later blocks, but the first may allow',
      [
        ['x1', { ...noOperator, action: 'Allow' }],
        ['b2', BLOCK],
      ],
      'unknown: unproven x1',
    ],
    ['it may allow, as the rest does', [['x1', { ...noOperator, action: 'Allow' }]], 'allowed: default'],
    [
      'behind one that decides',
      [
        ['b1', BLOCK],
        ['x2', noAction],
      ],
      'blocked: rule b1',
    ],
    ['there on some paths only', [['b1', BLOCK, { exists: 'unknown' }]], 'unknown: unproven b1 outside'],
    [
      'there on some paths, and one that is always there',
      [
        ['b1', BLOCK, { exists: 'unknown' }],
        ['b2', BLOCK],
      ],
      'blocked: rule b2',
    ],
    [
      'an existing one that nobody asked about',
      [
        ['e1', {}, { origin: 'existing' }],
        ['b2', BLOCK],
      ],
      'blocked: rule b2',
    ],
  ])('%s', (_, rules, expected) => {
    expect(byRules(...rules)).toBe(expected);
  });
});

describe('an existing rule that the script has asked about', () => {
  const old = { origin: 'existing' as const, exists: 'unknown' as const };
  const action = oneOf([string('AllowWithUrl'), string('Block')]);
  const byDefault = (defaultAction: string, properties: Properties) =>
    judge({ policies: { 'site:A': [rule('e1', properties, old)] }, filters: { 'site:A': { enabled: true, defaultAction } } });
  it.each<[string, Properties, string]>([
    ['whether it is enabled', { enabled: true }, 'blocked: default'],
    ['as one for other clients', { userAgent: 'CWA', action: 'Allow', compareOp: 'GEQ', majorVersion: 1 }, 'blocked: default'],
    ['as one for such clients', { userAgent: 'OC' }, 'unknown: unproven e1 outside'],
    ['by what it does not do', { action }, 'unknown: unproven e1 outside'],
    ['all but what it does', { ...BELOW_4, enabled: true }, 'unknown: unproven e1 outside'],
    ['as one that blocks', { userAgent: 'OC', action: 'Block' }, 'blocked: default'],
  ])('%s: may let them in where the default action does not', (_, properties, expected) => {
    expect(byDefault('Block', properties)).toBe(expected);
  });
  it('may block them where the default action lets them in', () => {
    expect(byDefault('Allow', { userAgent: 'OC' })).toBe('unknown: unproven e1 outside');
    expect(byDefault('Allow', { enabled: true })).toBe('allowed: default');
  });
});

describe('rules for a part of the builds', () => {
  const some = (compareOp: string, qfeNumber: number, action: string): Properties => ({
    userAgent: 'OC',
    compareOp,
    majorVersion: 3,
    minorVersion: 5,
    buildNumber: 6907,
    qfeNumber,
    action,
  });
  it.each<[string, Parameters<typeof rule>[], string]>([
    ['some are blocked', [['p1', some('LSS', 100, 'Block')]], 'allowed: partial p1'],
    [
      'some are blocked, the rest by another rule',
      [
        ['p1', some('LSS', 100, 'Block')],
        ['b2', BLOCK],
      ],
      'blocked: rule b2',
    ],
    [
      'some are let in before the block',
      [
        ['p1', some('LSS', 100, 'Allow')],
        ['b2', BLOCK],
      ],
      'allowed: partial p1',
    ],
    [
      'some are let in, as the rest is',
      [
        ['p1', some('LSS', 100, 'Allow')],
        ['a2', ALLOW],
      ],
      'allowed: rule a2',
    ],
    [
      'two parts make a whole',
      [
        ['p1', some('LSS', 100, 'Block')],
        ['p2', some('GEQ', 100, 'Block')],
      ],
      'blocked: rule p2',
    ],
    [
      'two parts leave a build',
      [
        ['p1', some('LSS', 100, 'Block')],
        ['p2', some('GTR', 100, 'Block')],
      ],
      'allowed: partial p1',
    ],
    [
      'two parts overlap',
      [
        ['p1', some('LEQ', 200, 'Block')],
        ['p2', some('GEQ', 100, 'BlockWithUrl')],
      ],
      'blocked: rule p2',
    ],
    [
      'some are blocked, of the others some are let in before the block',
      [
        ['p1', some('LSS', 100, 'Block')],
        ['p2', some('GTR', 200, 'Allow')],
        ['b3', BLOCK],
      ],
      'allowed: partial p1',
    ],
    [
      'those who would be let in are blocked before',
      [
        ['p1', some('LEQ', 200, 'Block')],
        ['p2', some('LEQ', 100, 'Allow')],
        ['b3', BLOCK],
      ],
      'blocked: rule b3',
    ],
    [
      'what a part does is not known',
      [
        ['p1', { ...some('LSS', 100, ''), action: outside('action') }],
        ['b2', BLOCK],
      ],
      'unknown: partial p1',
    ],
  ])('%s', (_, rules, expected) => {
    expect(byRules(...rules)).toBe(expected);
  });
});

describe('behind what is not certain the default action counts', () => {
  const some: Properties = { ...BLOCK, majorVersion: 3, minorVersion: 5, buildNumber: 6907, qfeNumber: 100 };
  const filters = { global: { defaultAction: 'Block' } };
  it.each<[string, Parameters<typeof rule>, Organisation['filters'], string]>([
    ['some are blocked, the rest too', ['p1', some], filters, 'blocked: default'],
    ['some are let in, the rest is blocked', ['p1', { ...some, action: 'Allow' }], filters, 'allowed: partial p1'],
    ['a rule may block', ['b1', BLOCK, { exists: 'unknown' }], filters, 'blocked: default'],
    ['a rule may allow', ['a1', ALLOW, { exists: 'unknown' }], filters, 'unknown: unproven a1 outside'],
    ['a rule without an action', ['x1', BELOW_4], filters, 'unknown: unproven x1'],
    [
      'a rule may block, the default is not known',
      ['b1', BLOCK, { exists: 'unknown' }],
      { global: { defaultAction: outside('x') } },
      'unknown: unproven b1 outside',
    ],
    ['some are blocked, the default is not known', ['p1', some], { global: { defaultAction: outside('x') } }, 'unknown: partial p1'],
  ])('%s', (_, only, filter, expected) => {
    expect(judge({ policies: { 'site:A': [rule(...only)] }, ...(filter ? { filters: filter } : {}) })).toBe(expected);
  });
});

describe('the order of rules', () => {
  const inOrder = (open: boolean, ...rules: ReturnType<typeof rule>[]) =>
    judge({ policies: { 'site:A': rules }, ...(open ? {} : { closed: ['site:A'] }) });

  it('a rule without a priority goes behind those that nobody sees: one with a number may be in front', () => {
    expect(inOrder(true, block('b1'), allow('a2', { priority: 1 }))).toBe('unknown: unproven b1 outside');
  });
  it('a rule without a priority that came after one with a number is behind it', () => {
    expect(inOrder(true, block('b1', { priority: 1 }), allow('a2'))).toBe('blocked: rule b1');
  });
  it('a place that does not matter need not be known', () => {
    expect(inOrder(true, block('b1'), block('b2', { priority: 1 }))).toBe('blocked: rule b1');
  });
  it('a copy of a rule that nobody has seen does nothing to the old clients, as that one', () => {
    const unseen = (name: string) => outside(`{unseen#7}.${name}`);
    const copy: Properties = {
      userAgent: unseen('useragent'),
      compareOp: unseen('compareop'),
      majorVersion: unseen('majorversion'),
      action: 'Allow',
    };
    expect(inOrder(true, rule('c1', copy), block('b2'))).toBe('blocked: rule b2');
    expect(inOrder(true, rule('c1', { ...copy, compareOp: outside('{unseen#8}.compareop') }), block('b2'))).toMatch(/^unknown/);
    expect(inOrder(true, rule('c1', { ...copy, userAgent: 'OC' }), block('b2'))).toMatch(/^unknown/);
  });
  it('an existing rule that lets them in, or may, may stand in front', () => {
    const existing = { ...allow('e2', { enabled: true }), origin: 'existing' as const };
    expect(inOrder(true, block('b1'), existing)).toMatch(/^unknown/);
    expect(inOrder(true, block('b1', { priority: 0 }), existing)).toBe('blocked: rule b1');
    const asked = { ...rule('e2', { ...BELOW_4, enabled: true }), origin: 'existing' as const };
    expect(inOrder(true, asked, block('b1'))).toMatch(/^unknown/);
  });
});
