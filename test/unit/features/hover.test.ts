import { describe, expect, it } from 'vitest';
import { hoverAt } from '../../../server/src/features';
import { analysisOf, textAt, withCursor } from './scripts';

function hover(marked: string): { readonly on: string; readonly says: string } | undefined {
  const { text, offset } = withCursor(marked);
  const found = hoverAt(analysisOf(text), offset);
  if (found?.range === undefined || typeof found.contents !== 'object' || !('value' in found.contents)) return undefined;
  return { on: textAt(text, found.range), says: found.contents.value };
}

describe('hover', () => {
  it('tells what a cmdlet does, where it exists, and its page', () => {
    const found = hover('Set-CsPriv⟦⟧acyConfiguration -EnablePrivacyMode $true');
    expect(found?.on).toBe('Set-CsPrivacyConfiguration');
    expect(found?.says).toContain('**Set-CsPrivacyConfiguration**');
    expect(found?.says).toContain('Lync Server 2010 and later');
    expect(found?.says).toContain('Microsoft Teams');
    expect(found?.says).toMatch(/\[Official page\]\(https:/);
  });

  it('says that the product has no such cmdlet', () => {
    const found = hover('Connect-MicrosoftTeams\nNew-CsClientVersion⟦⟧Policy -Identity x');
    expect(found?.says).toContain('**Note:** Microsoft Teams does not have it.');
  });

  it('tells of EnablePrivacyMode what old clients do and what the first support call is', () => {
    const found = hover('Set-CsPrivacyConfiguration -Enable⟦⟧PrivacyMode $true');
    expect(found?.on).toBe('-EnablePrivacyMode');
    expect(found?.says).toContain('Office Communicator 2007 and 2007 R2');
    expect(found?.says).toContain('[KB 3020057](https://support.microsoft.com/');
    expect(found?.says).toContain('unavailable');
    expect(found?.says).toContain('`$false` (default)');
  });

  it('names the parameter behind a short name or an alias', () => {
    expect(hover('Set-CsPrivacyConfiguration -EnableP⟦⟧riv $true')?.says).toContain('`-EnablePriv` is short for `-EnablePrivacyMode`');
    expect(hover('Set-CsPrivacyConfiguration -w⟦⟧i')?.says).toContain('`-wi` is an alias of `-WhatIf`');
  });

  it('tells of a value what it means, and who can sign in then', () => {
    const found = hover('Set-CsPrivacyConfiguration -EnablePrivacyMode $tr⟦⟧ue');
    expect(found?.on).toBe('$true');
    expect(found?.says).toContain('**-EnablePrivacyMode $true**');
    expect(found?.says).toContain('Office Communicator 2007 R2, global: can sign in');
    const rule = 'New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid())';
    expect(hover(`${rule} -UserAgent O⟦⟧C`)?.says).toContain('Matches Office Communicator, Lync');
    expect(hover(`${rule} -CompareOp LS⟦⟧S`)?.says).toContain('less than');
    expect(hover(`${rule} -Action 'Blo⟦⟧ck'`)?.says).toContain('kept from signing in');
    expect(hover(`${rule} -MajorVersion 4⟦⟧`)?.says).toContain('A number from 0 to 65535');
  });

  it('tells of a splatted key what it sets', () => {
    const found = hover('$p = @{ EnablePrivacy⟦⟧Mode = $true }\nSet-CsPrivacyConfiguration @p');
    expect(found?.on).toBe('EnablePrivacyMode');
    expect(found?.says).toContain('**-EnablePrivacyMode**');
  });

  it('tells the value that a variable has', () => {
    expect(hover("$site = 'site:Redmond'\nSet-CsPrivacyConfiguration -Identity $si⟦⟧te -EnablePrivacyMode $false")?.says).toContain(
      "`$site` is `'site:Redmond'` here",
    );
  });

  it('says nothing about what is not ours', () => {
    expect(hover('Get-Pro⟦⟧cess; Get-CsPrivacyConfiguration')).toBeUndefined();
    expect(hover('# Set-CsPriv⟦⟧acyConfiguration')).toBeUndefined();
  });
});
