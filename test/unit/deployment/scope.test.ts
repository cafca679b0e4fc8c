import { describe, expect, it } from 'vitest';
import type { Noun } from '../../../server/src/catalog';
import { ALL, GLOBAL, mayBeSame, ruleAddressFrom, ruleAddressOf, type Scope, scopeOf, unknownScope } from '../../../server/src/deployment';
import { guid, NULL, oneOf, string, text, unknown, type Value } from '../../../server/src/values';
import { scope } from './objects';

const ID = '8f3e2c1a-0b5d-4a77-9a51-3f1c2d4e5b6a';
const s = unknown('s', { type: 'string' });
const t = unknown('t', { type: 'string' });
/** Kind, display, key, host and whether the whole name is known. */
const brief = (found: Scope | undefined) => found && [found.kind, found.display, found.key, found.host, found.exact];

describe('an identity that is known', () => {
  it.each<[Noun, string, unknown]>([
    ['CsPrivacyConfiguration', 'global', ['global', 'global', 'global', undefined, true]],
    ['CsPrivacyConfiguration', 'GLOBAL', ['global', 'global', 'global', undefined, true]],
    ['CsPrivacyConfiguration', ' Global ', ['global', 'global', 'global', undefined, true]],
    ['CsPrivacyConfiguration', 'site:Redmond', ['site', 'site:Redmond', 'site:redmond', undefined, true]],
    ['CsPrivacyConfiguration', 'SITE:redmond', ['site', 'site:redmond', 'site:redmond', undefined, true]],
    ['CsClientVersionConfiguration', 'Site:New York', ['site', 'site:New York', 'site:new york', undefined, true]],
    [
      'CsPrivacyConfiguration',
      'service:UserServer:Atl-cs-001.litwareinc.com',
      ['service', 'service:Atl-cs-001.litwareinc.com', 'service:atl-cs-001.litwareinc.com', 'atl-cs-001.litwareinc.com', true],
    ],
    [
      'CsPrivacyConfiguration',
      'UserServer:atl-cs-001.litwareinc.com',
      ['service', 'service:atl-cs-001.litwareinc.com', 'service:atl-cs-001.litwareinc.com', 'atl-cs-001.litwareinc.com', true],
    ],
    [
      'CsClientVersionPolicy',
      'Registrar:atl-cs-001.litwareinc.com',
      ['service', 'service:atl-cs-001.litwareinc.com', 'service:atl-cs-001.litwareinc.com', 'atl-cs-001.litwareinc.com', true],
    ],
    // A service id tells no host, so that it can't be compared with a registrar.
    [
      'CsPrivacyConfiguration',
      'service:Redmond-UserServices-1',
      ['service', 'service:Redmond-UserServices-1', 'service:redmond-userservices-1', undefined, true],
    ],
    [
      'CsClientVersionPolicy',
      'SalesDepartmentPolicy',
      ['user', 'user:SalesDepartmentPolicy', 'user:salesdepartmentpolicy', undefined, true],
    ],
    [
      'CsClientVersionPolicy',
      'Tag:SalesDepartmentPolicy',
      ['user', 'user:SalesDepartmentPolicy', 'user:salesdepartmentpolicy', undefined, true],
    ],
  ])('%s "%s"', (noun, identity, expected) => {
    expect(brief(scopeOf(noun, string(identity)))).toEqual(expected);
  });

  it.each<[Noun, Value]>([
    ['CsPrivacyConfiguration', string('')],
    ['CsPrivacyConfiguration', NULL],
    ['CsPrivacyConfiguration', string('site:')],
    ['CsPrivacyConfiguration', string('sight:Redmond')],
    ['CsPrivacyConfiguration', string('site:*')],
    ['CsClientVersionPolicy', string('tag:')],
    ['CsClientVersionPolicy', string(`global/${ID}`)],
  ])('%s %j names nothing', (noun, identity) => {
    expect(scopeOf(noun, identity)).toBeUndefined();
  });

  it('a user server and the registrar beside it have one host', () => {
    const user = scope('service:UserServer:pool.litwareinc.com', 'CsPrivacyConfiguration');
    expect(user.host).toBe(scope('Registrar:POOL.litwareinc.com').host);
  });
});

describe('an identity that is partly known', () => {
  it.each<[string, Value, Scope['kind'], string]>([
    ['a site', text(['site:', s]), 'site', 'site:?'],
    ['a site in parts', text(['Site:', s, '-', t]), 'site', 'Site:?-?'],
    ['a registrar', text(['Registrar:', s]), 'service', 'Registrar:?'],
    ['a user server', text(['UserServer:', s]), 'service', 'UserServer:?'],
    ['a service', text(['service:UserServer:', s]), 'service', 'service:UserServer:?'],
    ['a per-user policy', text(['tag:', s]), 'user', '?'],
    ['nothing of it', s, 'unknown', '?'],
    ['its end only', text([s, ':Redmond']), 'unknown', '?'],
    ['one of two', oneOf([string('site:A'), string('global')], 'choice'), 'unknown', '?'],
  ])('%s', (_, identity, kind, display) => {
    const found = scopeOf('CsClientVersionPolicy', identity);
    expect(found).toMatchObject({ kind, display, exact: false });
  });

  it('the same unknown is the same scope, in any letter case of what is known', () => {
    expect(scope(text(['site:', s])).key).toBe(scope(text(['SITE:', s])).key);
    expect(scope(text(['site:', s, '-Pool'])).key).toBe(scope(text(['site:', s, '-POOL'])).key);
  });

  it.each<[string, Value, Value]>([
    ['another unknown', text(['site:', s]), text(['site:', t])],
    ['another text around it', text(['site:', s]), text(['site:', s, 'x'])],
    ['a known one', text(['site:', s]), string('site:s')],
  ])('%s is another scope', (_, one, other) => {
    expect(scope(one).key).not.toBe(scope(other).key);
  });

  it('a user server and the registrar of the same unknown pool have one host', () => {
    const user = scope(text(['UserServer:', s]), 'CsPrivacyConfiguration');
    expect(user.host).toBe(scope(text(['Registrar:', s])).host);
    expect(user.host).toBe(scope(text(['service:UserServer:', s]), 'CsPrivacyConfiguration').host);
    expect(user.host).not.toBe(scope(text(['Registrar:', t])).host);
  });
});

describe("a rule's identity", () => {
  const same = (one: Value, other: ReturnType<typeof ruleAddressOf>) => {
    const found = ruleAddressOf(one);
    expect(found).toBeDefined();
    expect([found?.policy.key, found?.id]).toEqual([other?.policy.key, other?.id]);
  };
  it.each<[string, string]>([
    [`global/${ID}`, 'global'],
    [`GLOBAL/${ID.toUpperCase()}`, 'Global'],
    [`site:Redmond/${ID}`, 'site:redmond'],
    [`Registrar:pool.litwareinc.com/${ID}`, 'registrar:POOL.litwareinc.com'],
    [`service:Registrar:pool.litwareinc.com/${ID}`, 'Registrar:pool.litwareinc.com'],
    [`Sales/${ID}`, 'sales'],
    [`Tag:Sales/${ID}`, 'Sales'],
  ])('%s is -Parent %s with that -RuleId', (identity, parent) => {
    same(string(identity), ruleAddressFrom(string(parent), guid(ID)));
  });

  it('keeps what is unknown', () => {
    const id = unknown('id', { type: 'guid', fresh: true });
    same(text(['Global/', id]), ruleAddressFrom(string('Global'), id));
    same(text(['site:', s, '/', id]), ruleAddressFrom(text(['site:', s]), id));
    same(text([s, '/', id]), ruleAddressFrom(s, id));
    same(text([s, `/${ID}`]), ruleAddressFrom(s, guid(ID)));
    expect(ruleAddressOf(text(['Global/', s]))?.id).not.toBe(ruleAddressOf(text(['Global/', t]))?.id);
  });

  it('nothing of it is known', () => {
    expect(ruleAddressOf(s)?.policy).toMatchObject({ kind: 'unknown', display: '?' });
  });

  it.each(['', 'global', 'global/', '/', `/${ID}`, `site:/${ID}`, `sight:A/${ID}`])('"%s" names no rule', identity => {
    expect(ruleAddressOf(string(identity))).toBeUndefined();
  });

  it('a parent that is no policy has no rules', () => {
    expect(ruleAddressFrom(string('site:'), guid(ID))).toBeUndefined();
  });
});

describe('mayBeSame', () => {
  const siteOfS = scope(text(['site:', s]));
  it.each<{ one: Scope; other: Scope; same: boolean }>([
    { one: GLOBAL, other: GLOBAL, same: true },
    { one: scope('site:A'), other: scope('SITE:a'), same: true },
    { one: scope('site:A'), other: scope('site:B'), same: false },
    { one: scope('site:A'), other: GLOBAL, same: false },
    { one: siteOfS, other: siteOfS, same: true },
    { one: siteOfS, other: scope('site:A'), same: true },
    { one: siteOfS, other: scope(text(['site:', t])), same: true },
    { one: siteOfS, other: GLOBAL, same: false },
    { one: siteOfS, other: scope('Sales'), same: false },
    { one: unknownScope('x'), other: scope('site:A'), same: true },
    { one: GLOBAL, other: unknownScope('x'), same: true },
    { one: ALL, other: ALL, same: true },
  ])('$one.display and $other.display: $same', ({ one, other, same }) => {
    expect(mayBeSame(one, other)).toBe(same);
    expect(mayBeSame(other, one)).toBe(same);
  });
});
