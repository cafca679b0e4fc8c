import { describe, expect, test } from 'vitest';
import { check, checkFix, findingsIn } from '../../support/check';

const TEAMS =
  'There are no client version policies either, so no command here can keep old clients out, and CsPrivacyModeLegacyClients has nothing to judge in the commands for Teams. Remove the command, or connect to the server it is for.';
const TENANT = '38aad667-af54-4397-aaa7-e94c79ec2308';

describe('CsNotOnPlatform', () => {
  test('Teams has two of the cmdlets; the others are told once', () => {
    check(
      [
        'Connect-MicrosoftTeams',
        '⟦CsNotOnPlatform New-CsPrivacyConfiguration⟧ -Identity site:A',
        'New-CsClientVersionPolicy -Identity site:A',
        'Set-CsPrivacyConfiguration -EnablePrivacyMode $true',
      ].join('\n'),
      [`Microsoft Teams has no New-CsPrivacyConfiguration. ${TEAMS}`],
    );
  });
  test('the others are beside it', () => {
    const { findings } = findingsIn('Connect-MicrosoftTeams\nRemove-CsPrivacyConfiguration -Identity site:A\nGet-CsClientVersionPolicy');
    expect(findings.flatMap(finding => finding.related.map(related => related.message))).toEqual([
      'This decides for which product the command is.',
      'Teams does not have Get-CsClientVersionPolicy either.',
    ]);
  });
  test('what Teams has is fine', () => {
    check('Connect-MicrosoftTeams\nGet-CsPrivacyConfiguration\nSet-CsPrivacyConfiguration -EnablePrivacyMode $true');
  });
  test('a parameter that is gone', () => {
    check(`Set-CsPrivacyConfiguration -Identity site:A ⟦CsNotOnPlatform -Tenant⟧ ${TENANT} -AutoInitiateContacts $true`, [
      'Set-CsPrivacyConfiguration has -Tenant up to Skype for Business Server 2015 only: later servers refuse it. Remove it, or set csPrivacy.platform to the product the script is for.',
    ]);
  });
  test('where it was, it is fine', () => {
    check(`Set-CsPrivacyConfiguration -Identity site:A -Tenant ${TENANT} -AutoInitiateContacts $true`, [], { platform: 'sfb2015' });
  });
  test('a parameter that came later', () => {
    check(
      `Get-CsClientVersionPolicy ⟦CsNotOnPlatform -Tenant⟧ ${TENANT}`,
      [
        'Get-CsClientVersionPolicy has no -Tenant on Lync Server 2013. Remove it, or set csPrivacy.platform to the product the script is for.',
      ],
      { platform: 'lync2013' },
    );
  });
  test('a product that is not known is a server', () => {
    check('param($session)\nGet-CsClientVersionPolicy');
  });
  test('off', () => {
    check('Connect-MicrosoftTeams\nGet-CsClientVersionConfiguration', [], { severities: { CsNotOnPlatform: 'off' } });
  });
  test('suppressed', () => {
    check('Connect-MicrosoftTeams\nGet-CsClientVersionConfiguration # csprivacy-disable-line CsNotOnPlatform', [], { suppressed: 1 });
  });
  test('the parameter goes', () => {
    checkFix(
      `Set-CsPrivacyConfiguration -Identity site:A ⟦CsNotOnPlatform -Tenant⟧ ${TENANT} -AutoInitiateContacts $true`,
      'Remove -Tenant',
      'Set-CsPrivacyConfiguration -Identity site:A -AutoInitiateContacts $true',
      { preferred: true },
    );
  });
});
