import { describe, expect, test } from 'vitest';
import { check, checkFix, fixTitles } from '../../support/check';

describe('CsInvalidIdentity', () => {
  test('a name that is missing only where a list is empty', () => {
    check(
      '$row = Import-Csv sites.csv | Select-Object -First 1\nSet-CsPrivacyConfiguration -Identity "site:$($row.Site)" -AutoInitiateContacts $true',
    );
    check('$site = $null\nSet-CsPrivacyConfiguration -Identity ⟦CsInvalidIdentity "site:$site"⟧ -AutoInitiateContacts $true', [
      'site: names no one: write the name after the colon.',
    ]);
  });
  test('a bare name where no per-user scope exists', () => {
    check('Get-CsPrivacyConfiguration -Identity ⟦CsInvalidIdentity Redmond⟧', [
      'Get-CsPrivacyConfiguration does not take Redmond. It takes global, a site (site:Redmond) or a User Server (service:UserServer:pool.example.com).',
    ]);
  });
  test.each(['global', 'Site:Redmond', 'service:UserServer:atl-cs-001.litwareinc.com', 'service:Redmond-UserServices-1'])(
    '%s is fine',
    identity => {
      check(`Get-CsPrivacyConfiguration -Identity ${identity}`);
    },
  );
  test.each(['global', 'site:Redmond', 'Registrar:atl-cs-001.litwareinc.com', 'Sales', 'tag:Sales'])(
    '%s is fine for a policy',
    identity => {
      check(`Get-CsClientVersionPolicy -Identity ${identity}`);
    },
  );
  test('a service of another role', () => {
    check('Get-CsPrivacyConfiguration -Identity ⟦CsInvalidIdentity service:Registrar:atl-cs-001.litwareinc.com⟧', [
      'service:Registrar:atl-cs-001.litwareinc.com is another service than a User Server, and Get-CsPrivacyConfiguration takes no other.',
    ]);
  });
  test('a service where only global and sites are', () => {
    check('Get-CsClientVersionConfiguration -Identity ⟦CsInvalidIdentity Registrar:atl-cs-001.litwareinc.com⟧', [
      'Get-CsClientVersionConfiguration does not take Registrar:atl-cs-001.litwareinc.com. It takes global or a site (site:Redmond).',
    ]);
  });
  test('a scope that does not exist', () => {
    check("Get-CsPrivacyConfiguration -Identity ⟦CsInvalidIdentity 'sit:Redmond'⟧", [
      'sit:Redmond is no identity: what stands before the colon is no scope.',
    ]);
  });
  test('no name', () => {
    check('Get-CsPrivacyConfiguration -Identity ⟦CsInvalidIdentity site:⟧', ['site: names no one: write the name after the colon.']);
  });
  test('wildcards', () => {
    check('Get-CsPrivacyConfiguration -Identity ⟦CsInvalidIdentity site:*⟧', [
      'site:* is no identity: wildcards go with -Filter. Write -Filter site:*.',
    ]);
    check('Remove-CsPrivacyConfiguration -Identity ⟦CsInvalidIdentity site:*⟧', [
      'site:* is no identity: wildcards go with -Filter, and only on the Get- cmdlets.',
    ]);
    check("Get-CsClientVersionPolicyRule ⟦CsInvalidIdentity 'site:*'⟧", [
      'site:* is no identity: wildcards go with -Filter. Write -Filter site:*.',
    ]);
    checkFix(
      'Get-CsPrivacyConfiguration -Identity:⟦CsInvalidIdentity "tag:*"⟧',
      'Use -Filter',
      'Get-CsPrivacyConfiguration -Filter "tag:*"',
      {
        preferred: true,
      },
    );
    checkFix('Get-CsPrivacyConfiguration ⟦CsInvalidIdentity site:*⟧', 'Use -Filter', 'Get-CsPrivacyConfiguration -Filter site:*');
  });
  test('a computed one keeps its variable', () => {
    checkFix(
      '$s = \'A\'\nSet-CsPrivacyConfiguration -Identity ⟦CsInvalidIdentity "sit:$s"⟧ -AutoInitiateContacts $true',
      'Use site:',
      '$s = \'A\'\nSet-CsPrivacyConfiguration -Identity "site:$s" -AutoInitiateContacts $true',
    );
  });
  test('a rule where its policy is asked for', () => {
    check("New-CsClientVersionPolicyRule -Parent ⟦CsInvalidIdentity 'global/x'⟧ -RuleId ([guid]::NewGuid()) -MajorVersion 4", [
      'global/x names a rule. Write the identity without the slash and what follows it.',
    ]);
  });
  test('a rule without its id', () => {
    check('Set-CsClientVersionPolicyRule -Identity ⟦CsInvalidIdentity Global⟧ -Enabled $true', [
      "Global names a policy, not a rule. Write the rule's identity: the policy, a slash and the rule's GUID.",
    ]);
  });
  test('a rule with a name for a GUID', () => {
    check('Set-CsClientVersionPolicyRule -Identity ⟦CsInvalidIdentity Global/OldClients⟧ -Enabled $true', [
      "Global/OldClients does not end in a GUID: a rule's identity is its policy, a slash and a GUID.",
    ]);
  });
  test('a whole identity is fine', () => {
    check('Set-CsClientVersionPolicyRule -Identity site:Redmond/1987d3c2-4544-489d-bbe3-59f79f530a83 -Description x');
  });
  test('a rule id that is no GUID', () => {
    check(
      'New-CsClientVersionPolicyRule -Parent Global -RuleId ⟦CsInvalidIdentity Old⟧ -MajorVersion 4 -UserAgent UCCP -CompareOp LSS -Action Block',
      ["Old is no GUID, which a rule's id has to be. Make one with [guid]::NewGuid()."],
    );
  });
  test('a parent that is a rule', () => {
    check(
      'New-CsClientVersionPolicyRule -Parent ⟦CsInvalidIdentity sites:A⟧ -RuleId ([guid]::NewGuid()) -MajorVersion 4 -UserAgent UCCP -CompareOp LSS -Action Block',
      ['sites:A is no identity: what stands before the colon is no scope.'],
    );
  });
  test('in Teams there is only Global', () => {
    check('Connect-MicrosoftTeams\nSet-CsPrivacyConfiguration -Identity ⟦CsInvalidIdentity site:Redmond⟧ -EnablePrivacyMode $true', [
      'site:Redmond does not exist in Microsoft Teams: there is only the identity Global.',
    ]);
  });
  test('an identity that is not known is not judged', () => {
    check('param($site)\nGet-CsPrivacyConfiguration -Identity "$site"');
  });
  test('a user is no scope', () => {
    check("Grant-CsClientVersionPolicy -Identity 'sip:ken@litwareinc.com' -PolicyName Sales");
  });
  test('off', () => {
    check('Get-CsPrivacyConfiguration -Identity Dublin', [], { severities: { CsInvalidIdentity: 'off' } });
  });
  test('suppressed', () => {
    check('Get-CsPrivacyConfiguration -Identity Dublin # csprivacy-disable-line CsInvalidIdentity', [], { suppressed: 1 });
  });
  test('the site is the likeliest', () => {
    checkFix(
      'Get-CsPrivacyConfiguration -Identity ⟦CsInvalidIdentity Redmond⟧',
      'Use site:Redmond',
      'Get-CsPrivacyConfiguration -Identity site:Redmond',
      {
        preferred: true,
      },
    );
  });
  test('a slip in global comes before a site', () => {
    expect(fixTitles('Get-CsPrivacyConfiguration -Identity ⟦CsInvalidIdentity globl⟧')).toEqual(['Use global', 'Use site:globl']);
  });
  test('quotes are kept', () => {
    checkFix(
      "Get-CsPrivacyConfiguration -Identity ⟦CsInvalidIdentity 'sit:Redmond'⟧",
      'Use site:Redmond',
      "Get-CsPrivacyConfiguration -Identity 'site:Redmond'",
    );
  });
  test('the other role', () => {
    checkFix(
      'Get-CsPrivacyConfiguration -Identity ⟦CsInvalidIdentity service:Registrar:atl-cs-001.litwareinc.com⟧',
      'Use service:UserServer:atl-cs-001.litwareinc.com',
      'Get-CsPrivacyConfiguration -Identity service:UserServer:atl-cs-001.litwareinc.com',
    );
  });
  test('a new GUID', () => {
    checkFix(
      'New-CsClientVersionPolicyRule -Parent Global -RuleId ⟦CsInvalidIdentity Old⟧ -MajorVersion 4 -UserAgent UCCP -CompareOp LSS -Action Block',
      'Use a new GUID',
      'New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -MajorVersion 4 -UserAgent UCCP -CompareOp LSS -Action Block',
    );
  });
});
