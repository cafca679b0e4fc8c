import { describe, expect, it } from 'vitest';
import {
  type Cmdlet,
  canonicalIdentity,
  findCmdlet,
  type Identity,
  identityProblem,
  identityText,
  type Noun,
  parseIdentity,
  parsePolicyIdentity,
} from '../../../server/src/catalog';

const ID = '1987d3c2-4544-489d-bbe3-59f79f530a83';

/** What an identity is in one line: its kind, its canonical form, and for a service whether it is a host name. */
function told(identity: Identity): string {
  if (identity.kind === 'malformed') {
    return `malformed ${identity.why}${identity.suggestions.length === 0 ? '' : ` (${identity.suggestions.join(', ')})`}`;
  }
  const host = identity.kind === 'service' ? ` ${identity.isFqdn ? 'fqdn' : 'id'}` : '';
  return `${identity.kind} ${canonicalIdentity(identity)}${host}`;
}

describe('identities of privacy settings', () => {
  it.each([
    ['global', 'global global'],
    ['Global', 'global global'],
    [' GLOBAL ', 'global global'],
    ['site:Redmond', 'site site:redmond'],
    ['SITE:Redmond', 'site site:redmond'],
    ['service:UserServer:atl-cs-001.litwareinc.com', 'service service:userserver:atl-cs-001.litwareinc.com fqdn'],
    ['UserServer:atl-cs-001.litwareinc.com', 'service service:userserver:atl-cs-001.litwareinc.com fqdn'],
    ['service:Redmond-UserServices-1', 'service service:redmond-userservices-1 id'],
    ['service:UserServer:atl-cs-001', 'service service:userserver:atl-cs-001 id'],
    ['Redmond', 'user user:redmond'],
    ['', 'malformed empty'],
    ['site:', 'malformed emptyName'],
    ['service:UserServer:', 'malformed emptyName'],
    ['sites:Redmond', 'malformed unknownPrefix (site:Redmond)'],
    ['Regstrar:a.b', 'malformed unknownPrefix (Registrar:a.b)'],
    ['nonsense:x', 'malformed unknownPrefix'],
    ['site:*', 'malformed wildcard'],
    [`site:Redmond/${ID}`, 'malformed ruleId (site:Redmond)'],
  ])('%s: %s', (text, expected) => {
    expect(told(parseIdentity('CsPrivacyConfiguration', text))).toBe(expected);
  });
});

describe('identities of policies', () => {
  it.each([
    ['Registrar:atl-cs-001.litwareinc.com', 'service service:registrar:atl-cs-001.litwareinc.com fqdn'],
    ['service:Registrar:atl-cs-001.litwareinc.com', 'service service:registrar:atl-cs-001.litwareinc.com fqdn'],
    ['SalesDepartmentPolicy', 'user user:salesdepartmentpolicy'],
    ['tag:SalesDepartmentPolicy', 'user user:salesdepartmentpolicy'],
    ['Tag:', 'malformed emptyName'],
  ])('%s: %s', (text, expected) => {
    expect(told(parseIdentity('CsClientVersionPolicy', text))).toBe(expected);
    expect(told(parsePolicyIdentity(text))).toBe(expected);
  });
});

describe('identities of rules', () => {
  it.each([
    [`global/${ID}`, `rule global/${ID}`],
    [`site:Redmond/${ID.toUpperCase()}`, `rule site:redmond/${ID}`],
    [`Global/{${ID}}`, `rule global/${ID}`],
    [`Registrar:a.b.c/${ID}`, `rule service:registrar:a.b.c/${ID}`],
    [`Sales/${ID}`, `rule user:sales/${ID}`],
    ['global', 'malformed noRuleId'],
    ['global/', 'malformed noRuleId'],
    ['', 'malformed empty'],
    [`ste:Redmond/${ID}`, `malformed unknownPrefix (site:Redmond/${ID})`],
  ])('%s: %s', (text, expected) => {
    expect(told(parseIdentity('CsClientVersionPolicyRule', text))).toBe(expected);
  });

  it('tell whether the id is a GUID', () => {
    expect(parseIdentity('CsClientVersionPolicyRule', `global/${ID}`)).toMatchObject({ idIsGuid: true });
    expect(parseIdentity('CsClientVersionPolicyRule', 'global/first')).toMatchObject({ idIsGuid: false, id: 'first' });
  });
});

describe('the text of an identity', () => {
  it.each<[Noun, string, string]>([
    ['CsPrivacyConfiguration', 'GLOBAL', 'global'],
    ['CsPrivacyConfiguration', 'Site:Redmond', 'site:Redmond'],
    ['CsPrivacyConfiguration', 'userserver:a.b', 'service:UserServer:a.b'],
    ['CsPrivacyConfiguration', 'service:Redmond-UserServices-1', 'service:Redmond-UserServices-1'],
    ['CsClientVersionPolicy', 'tag:Sales', 'Sales'],
    ['CsClientVersionPolicyRule', `SITE:Redmond/${ID}`, `site:Redmond/${ID}`],
  ])('of %s %s is %s', (noun, text, expected) => {
    const identity = parseIdentity(noun, text);
    expect(identity.kind === 'malformed' ? identity.why : identityText(identity)).toBe(expected);
  });
});

describe('what a cmdlet refuses of an identity', () => {
  it.each([
    ['New-CsPrivacyConfiguration', 'global', 'globalExists'],
    ['New-CsClientVersionPolicy', 'global', 'globalExists'],
    ['New-CsClientVersionConfiguration', 'global', 'globalExists'],
    ['New-CsClientVersionPolicyRule', `global/${ID}`, undefined],
    ['Set-CsPrivacyConfiguration', 'global', undefined],
    ['Set-CsPrivacyConfiguration', 'Redmond', 'scope (site:Redmond)'],
    ['Set-CsPrivacyConfiguration', 'Globl', 'scope (global, site:Globl)'],
    ['Set-CsPrivacyConfiguration', 'service:Registrar:a.b', 'role (service:UserServer:a.b)'],
    ['Set-CsPrivacyConfiguration', 'service:Redmond-UserServices-1', undefined],
    ['Set-CsClientVersionPolicy', 'service:UserServer:a.b', 'role (Registrar:a.b)'],
    ['Set-CsClientVersionPolicy', 'Sales', undefined],
    ['Set-CsClientVersionConfiguration', 'Registrar:a.b', 'scope'],
    ['Set-CsClientVersionConfiguration', 'site:A', undefined],
    ['New-CsClientVersionPolicyRule', `UserServer:a.b/${ID}`, 'role (Registrar:a.b)'],
    ['Grant-CsClientVersionPolicy', 'Ken', undefined],
  ])('%s %s: %s', (name, text, expected) => {
    const cmdlet = findCmdlet(name) as Cmdlet;
    const identity = parseIdentity(cmdlet.noun === 'CsClientVersionPolicyRule' ? cmdlet.noun : 'CsClientVersionPolicy', text);
    const problem = identity.kind === 'malformed' ? undefined : identityProblem(cmdlet, identity);
    const suggestions = problem === undefined || problem.suggestions.length === 0 ? '' : ` (${problem.suggestions.join(', ')})`;
    expect(problem === undefined ? undefined : problem.why + suggestions).toBe(expected);
  });
});
