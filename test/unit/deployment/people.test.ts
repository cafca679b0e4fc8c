/** Who meets which policy: per user, else service, else site, else global (`domain.md`, "Scopes and identities"). */
import { describe, expect, it } from 'vitest';
import { legacyClients } from '../../../server/src/catalog';
import { peopleUnder, signIn } from '../../../server/src/deployment';
import { string, TRUE, text, unknown } from '../../../server/src/values';
import { ALLOW, asIs, BLOCK, type Organisation, organisation, rule, scope } from './objects';

const block = rule('block1', BLOCK);
const allow = rule('allow2', ALLOW);
const POOL = 'pool.litwareinc.com';

/** By scope of the people: whether Communicator 2007 R2 gets in. `(possible)`: there may be no such people. */
function verdicts(made: Organisation, privacy: string): Readonly<Record<string, string>> {
  const deployment = organisation(made);
  const [, r2] = legacyClients;
  if (!r2) throw new Error('Communicator 2007 R2 is the second of the legacy clients');
  return Object.fromEntries(
    peopleUnder(deployment, scope(privacy, 'CsPrivacyConfiguration')).map(people => [
      people.scope.display + (people.possible ? ' (possible)' : ''),
      signIn(people, r2, asIs).verdict,
    ]),
  );
}

describe('privacy mode for a site', () => {
  it.each<[string, Organisation, Readonly<Record<string, string>>]>([
    ['nothing is shown', {}, { 'site:A': 'allowed' }],
    ['the global policy applies', { policies: { global: [block] } }, { 'site:A': 'blocked' }],
    ["the site's own policy wins over a global block", { policies: { global: [block], 'site:A': [] } }, { 'site:A': 'allowed' }],
    ["the site's own policy wins over a global allow", { policies: { global: [allow], 'site:A': [block] } }, { 'site:A': 'blocked' }],
    ["another site's policy does not matter", { policies: { global: [block], 'site:B': [allow] } }, { 'site:A': 'blocked' }],
    ['letter case does not matter', { policies: { 'SITE:a': [block] } }, { 'site:A': 'blocked' }],
    [
      'a pool that may stand in the site has a policy of its own',
      { policies: { global: [block], [`Registrar:${POOL}`]: [] } },
      { 'site:A': 'blocked', [`service:${POOL} (possible)`]: 'allowed' },
    ],
    [
      'a granted policy lets in where the site blocks',
      { policies: { 'site:A': [block], Sales: [allow] }, grants: { 'ann@litwareinc.com': 'Sales' } },
      { 'site:A': 'blocked', 'user:Sales': 'allowed' },
    ],
    [
      'a granted policy never covers the others',
      { policies: { Sales: [block] }, grants: { 'ann@litwareinc.com': 'Sales' } },
      { 'site:A': 'allowed', 'user:Sales': 'blocked' },
    ],
    [
      "whoever is granted a policy is the site's too, and meets its filter",
      {
        filters: { 'site:A': { enabled: TRUE, defaultaction: string('Block') } },
        policies: { Sales: [] },
        grants: { 'ann@litwareinc.com': 'Sales' },
      },
      { 'site:A': 'blocked', 'user:Sales': 'blocked' },
    ],
    ['a policy that nobody is granted concerns nobody', { policies: { global: [block], Sales: [allow] } }, { 'site:A': 'blocked' }],
  ])('%s', (_, made, expected) => {
    expect(verdicts(made, 'site:A')).toEqual(expected);
  });
});

describe('privacy mode for everybody', () => {
  it.each<[string, Organisation, Readonly<Record<string, string>>]>([
    ['a global block', { policies: { global: [block] } }, { global: 'blocked' }],
    [
      'sites and pools with policies of their own are among them',
      { policies: { global: [block], 'site:A': [], 'site:B': [block], [`Registrar:${POOL}`]: [allow] } },
      { global: 'blocked', 'site:A': 'allowed', 'site:B': 'blocked', [`service:${POOL}`]: 'allowed' },
    ],
    [
      'a site with a privacy configuration of its own is not',
      { policies: { global: [block], 'site:A': [], 'site:B': [] }, privacy: ['site:A'] },
      { global: 'blocked', 'site:B': 'allowed' },
    ],
    [
      'nor is a pool with one',
      { policies: { global: [block], [`Registrar:${POOL}`]: [] }, privacy: [`UserServer:${POOL}`] },
      { global: 'blocked' },
    ],
    [
      'a pool may stand in a site with a privacy configuration of its own',
      { policies: { global: [block], [`Registrar:${POOL}`]: [] }, privacy: ['site:A'] },
      { global: 'blocked', [`service:${POOL} (possible)`]: 'allowed' },
    ],
    [
      'a pool meets the global filter, whose privacy settings these are',
      { policies: { [`Registrar:${POOL}`]: [] }, privacy: ['global'], filters: { global: { defaultAction: 'Block' } } },
      { global: 'blocked', [`service:${POOL}`]: 'blocked' },
    ],
    [
      'a site whose version filter alone differs',
      { policies: { global: [block] }, filters: { 'site:A': { enabled: false } } },
      { global: 'blocked', 'site:A': 'allowed' },
    ],
  ])('%s', (_, made, expected) => {
    expect(verdicts(made, 'global')).toEqual(expected);
  });
});

describe('privacy mode for a user server', () => {
  const SERVICE = `service:UserServer:${POOL}`;
  it.each<[string, Organisation, string]>([
    ['the registrar on the same host blocks', { policies: { [`Registrar:${POOL}`]: [block] } }, 'blocked'],
    ['the registrar on the same host, in other letters', { policies: { [`Registrar:${POOL.toUpperCase()}`]: [block] } }, 'blocked'],
    ['the registrar wins over the global policy', { policies: { global: [block], [`Registrar:${POOL}`]: [] } }, 'allowed'],
    ['the registrar of another host', { policies: { global: [block], 'Registrar:other.litwareinc.com': [] } }, 'blocked'],
    ['no registrar policy: global', { policies: { global: [block] } }, 'blocked'],
    ['a site policy that says the same as global', { policies: { global: [block], 'site:A': [block] } }, 'blocked'],
    ['which site the pool is in is not known', { policies: { global: [block], 'site:A': [] } }, 'unknown'],
    ['nor where the site blocks and global does not', { policies: { 'site:A': [block] } }, 'unknown'],
    ['a registrar policy makes sites irrelevant', { policies: { 'site:A': [], [`Registrar:${POOL}`]: [block] } }, 'blocked'],
  ])('%s', (_, made, expected) => {
    expect(verdicts(made, SERVICE)).toEqual({ [`service:${POOL}`]: expected });
  });

  it.each<[string, Organisation, string]>([
    ['global alone', { policies: { global: [block] } }, 'blocked'],
    ['some registrar has a policy that differs', { policies: { global: [block], [`Registrar:${POOL}`]: [] } }, 'unknown'],
    ['some registrar has a policy that says the same', { policies: { global: [block], [`Registrar:${POOL}`]: [block] } }, 'blocked'],
  ])('that an id names which is no FQDN: %s', (_, made, expected) => {
    expect(verdicts(made, 'service:Redmond-UserServices-1')).toEqual({ 'service:Redmond-UserServices-1': expected });
  });
});

describe('scopes that are partly known', () => {
  const s = unknown('s', { type: 'string' });
  const siteOfS = scope(text(['site:', s]));
  const place = { file: 'test.ps1', start: 0, end: 1 };
  const r2 = (under: ReturnType<typeof peopleUnder>) => {
    const [, client] = legacyClients;
    return client && under.map(people => [people.scope.display, signIn(people, client, asIs).verdict]);
  };

  it('the rule for "site:$s" covers privacy mode for "site:$s"', () => {
    const deployment = organisation({});
    deployment.setRules(siteOfS, [{ ...block, scope: siteOfS }], place);
    expect(r2(peopleUnder(deployment, siteOfS))).toEqual([['site:?', 'blocked']]);
  });

  it('the rule for "site:$s" may be the one for site:A', () => {
    const deployment = organisation({});
    deployment.setRules(siteOfS, [{ ...block, scope: siteOfS }], place);
    expect(r2(peopleUnder(deployment, scope('site:A')))).toEqual([['site:A', 'unknown']]);
  });

  it('the rule for site:A may be the one for "site:$s"', () => {
    expect(r2(peopleUnder(organisation({ policies: { 'site:A': [block] } }), siteOfS))).toEqual([['site:?', 'unknown']]);
  });

  it('the registrar of "$pool" covers the user server of "$pool"', () => {
    const registrar = scope(text(['Registrar:', s]));
    const deployment = organisation({});
    deployment.setRules(registrar, [{ ...block, scope: registrar }], place);
    expect(r2(peopleUnder(deployment, scope(text(['UserServer:', s]), 'CsPrivacyConfiguration')))).toEqual([['UserServer:?', 'blocked']]);
  });
});
