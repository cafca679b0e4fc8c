import { describe, expect, it } from 'vitest';
import type { PlatformSetting } from '../../../server/src/catalog';
import { completionsAt } from '../../../server/src/features';
import { analysisOf, textAt, withCursor } from './scripts';

function complete(marked: string, trigger?: string, platform: PlatformSetting = 'auto') {
  const { text, offset } = withCursor(marked);
  const analysis = analysisOf(text);
  return completionsAt({
    text,
    offset,
    parse: analysis.script.parse,
    platform,
    analysis: /cs[pc]/i.test(text) ? analysis : undefined,
    trigger,
  });
}
const labels = (marked: string, trigger?: string) => complete(marked, trigger).map(item => item.label);

/** The text after accepting one completion. */
function accept(marked: string, label: string): string {
  const { text } = withCursor(marked);
  const item = complete(marked).find(candidate => candidate.label === label);
  if (item?.textEdit === undefined || !('range' in item.textEdit)) throw new Error(`${label} is not among ${labels(marked).join(', ')}`);
  const { range, newText } = item.textEdit;
  const lines = text.split('\n');
  const offset = ({ line, character }: typeof range.start) => lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, character);
  return text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end));
}

describe('completion of cmdlets', () => {
  it('offers all of the family for a half-typed name', () => {
    expect(labels('Set-CsPr⟦⟧')).toHaveLength(17);
    expect(accept('Set-CsPr⟦⟧', 'Set-CsPrivacyConfiguration')).toBe('Set-CsPrivacyConfiguration');
    expect(accept('if ($x) { get-cspri⟦⟧ }', 'Get-CsPrivacyConfiguration')).toBe('if ($x) { Get-CsPrivacyConfiguration }');
    expect(accept('Lync\\Set-Cs⟦⟧', 'Set-CsPrivacyConfiguration')).toBe('Lync\\Set-CsPrivacyConfiguration');
    expect(accept('Get-CsPrivacyConfiguration | Set-Cs⟦⟧', 'Set-CsPrivacyConfiguration')).toBe(
      'Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration',
    );
  });

  it('offers all in an empty place of a script that uses the family', () => {
    expect(labels('Get-CsPrivacyConfiguration\n⟦⟧')).toHaveLength(17);
    expect(labels('Get-CsPrivacyConfiguration | ⟦⟧')).toHaveLength(17);
  });

  it('stays out of scripts that have nothing to do with it', () => {
    expect(labels('Get-Pro⟦⟧')).toEqual([]);
    expect(labels('⟦⟧')).toEqual([]);
    expect(labels('Get-Process -Name ⟦⟧')).toEqual([]);
  });

  it('offers what the product has', () => {
    expect(complete('Set-Cs⟦⟧', undefined, 'teams').map(item => item.label)).toEqual([
      'Get-CsPrivacyConfiguration',
      'Set-CsPrivacyConfiguration',
    ]);
  });

  it('offers nothing in comments and texts', () => {
    expect(labels('# Set-Cs⟦⟧')).toEqual([]);
    expect(labels('<# Set-Cs⟦⟧ #>')).toEqual([]);
    expect(labels('"Set-Cs⟦⟧"')).toEqual([]);
    expect(labels("Write-Host 'Set-Cs⟦⟧ x'")).toEqual([]);
  });
});

describe('completion of parameters', () => {
  it('offers those not yet used, in the sets that remain', () => {
    const names = labels('Set-CsPrivacyConfiguration -Identity global -EnablePriv⟦⟧');
    expect(names).toContain('-EnablePrivacyMode');
    expect(names).toContain('-WhatIf');
    expect(names).not.toContain('-Identity');
    expect(names).not.toContain('-Instance');
    expect(accept('Set-CsPrivacyConfiguration -EnablePriv⟦⟧', '-EnablePrivacyMode')).toBe('Set-CsPrivacyConfiguration -EnablePrivacyMode');
    expect(accept('Set-CsPrivacyConfiguration -Enable⟦⟧Priv -Force', '-EnablePrivacyMode')).toBe(
      'Set-CsPrivacyConfiguration -EnablePrivacyMode -Force',
    );
  });

  it.each([
    'Set-CsPrivacyConfiguration ⟦⟧',
    'Set-CsPrivacyConfiguration -⟦⟧',
    'Set-CsPrivacyConfiguration –⟦⟧',
    'Set-CsPrivacyConfiguration -WhatIf ⟦⟧',
    'Set-CsPrivacyConfiguration `\n  ⟦⟧',
  ])('offers them in an empty place: %j', marked => {
    expect(labels(marked)).toContain('-EnablePrivacyMode');
  });

  it('takes a dash for the beginning of a name', () => {
    expect(accept('Set-CsPrivacyConfiguration -⟦⟧', '-EnablePrivacyMode')).toBe('Set-CsPrivacyConfiguration -EnablePrivacyMode');
  });

  it('puts required ones first and the shell’s own last', () => {
    const names = labels('New-CsClientVersionPolicy ⟦⟧');
    expect(names[0]).toBe('-Identity');
    expect(names.indexOf('-Verbose')).toBeGreaterThan(names.indexOf('-Rules'));
  });

  it('leaves out what a splat brings', () => {
    const names = labels('$p = @{ EnablePrivacyMode = $true }\nSet-CsPrivacyConfiguration @p -⟦⟧');
    expect(names).toContain('-AutoInitiateContacts');
    expect(names).not.toContain('-EnablePrivacyMode');
  });

  it('offers none on a new line', () => {
    expect(labels('Set-CsPrivacyConfiguration\n⟦⟧')).not.toContain('-EnablePrivacyMode');
  });
});

describe('completion of values', () => {
  it('offers both truths', () => {
    for (const marked of [
      'Set-CsPrivacyConfiguration -EnablePrivacyMode ⟦⟧',
      'Set-CsPrivacyConfiguration -EnablePrivacyMode $t⟦⟧',
      'Set-CsPrivacyConfiguration -EnablePrivacyMode:⟦⟧',
      'Set-CsPrivacyConfiguration -EnablePriv tr⟦⟧',
    ]) {
      expect(labels(marked)).toEqual(['$true', '$false']);
    }
    expect(accept('Set-CsPrivacyConfiguration -EnablePrivacyMode $t⟦⟧', '$true')).toBe(
      'Set-CsPrivacyConfiguration -EnablePrivacyMode $true',
    );
    expect(accept('Set-CsPrivacyConfiguration -EnablePrivacyMode:$t⟦⟧', '$true')).toBe(
      'Set-CsPrivacyConfiguration -EnablePrivacyMode:$true',
    );
  });

  it('offers members of enumerations and user agents', () => {
    const rule = 'New-CsClientVersionPolicyRule -Parent Global -RuleId $id';
    expect(labels(`${rule} -Action B⟦⟧`)).toContain('BlockWithUrl');
    expect(labels(`${rule} -CompareOp ⟦⟧`)).toEqual(['EQL', 'NEQ', 'GTR', 'GEQ', 'LSS', 'LEQ']);
    expect(labels(`${rule} -UserAgent "⟦⟧"`)).toContain('OC');
    expect(accept(`${rule} -UserAgent 'O⟦⟧'`, 'OC')).toBe(`${rule} -UserAgent 'OC'`);
  });

  it('offers versions by the client that they belong to', () => {
    const items = complete('New-CsClientVersionPolicyRule -MajorVersion ⟦⟧');
    expect(items.map(item => [item.label, item.detail])).toContainEqual(['2', 'Office Communicator 2007']);
    expect(labels('New-CsClientVersionPolicyRule -MajorVersion 3 -MinorVersion ⟦⟧')).toEqual(['5']);
    expect(labels('New-CsClientVersionPolicyRule -MajorVersion 3 -BuildNumber ⟦⟧')).toEqual(['6907']);
  });

  it('offers scopes, and what the script names already', () => {
    expect(labels('Set-CsPrivacyConfiguration -Identity ⟦⟧')).toEqual(['global', 'site:', 'service:UserServer:']);
    expect(labels('New-CsClientVersionPolicy -Identity site:Redmond\nSet-CsPrivacyConfiguration -Identity "⟦⟧"')[0]).toBe('site:Redmond');
    expect(labels('New-CsClientVersionPolicy -Identity Sales\nNew-CsClientVersionPolicyRule -Parent ⟦⟧')).toEqual([
      'Sales',
      'Global',
      'site:',
      'Registrar:',
    ]);
  });

  it('asks for a new GUID', () => {
    expect(labels('New-CsClientVersionPolicyRule -RuleId ⟦⟧')).toEqual(['([guid]::NewGuid())']);
  });

  it('answers a blank with lists that are complete only', () => {
    expect(labels('Set-CsPrivacyConfiguration -EnablePrivacyMode ⟦⟧', ' ')).toEqual(['$true', '$false']);
    expect(labels('Set-CsPrivacyConfiguration -Identity ⟦⟧', ' ')).toEqual([]);
    expect(labels('Set-CsPrivacyConfiguration ⟦⟧', ' ')).toEqual([]);
  });
});

describe('completion in hashtables', () => {
  it('offers keys not yet there where the table is splatted', () => {
    const names = labels('$p = @{\n  Identity = "global"\n  Enable⟦⟧\n}\nSet-CsPrivacyConfiguration @p');
    expect(names).toContain('EnablePrivacyMode');
    expect(names).not.toContain('Identity');
    expect(accept('$p = @{ Enable⟦⟧ }\nSet-CsPrivacyConfiguration @p', 'EnablePrivacyMode')).toBe(
      '$p = @{ EnablePrivacyMode }\nSet-CsPrivacyConfiguration @p',
    );
  });

  it('offers values', () => {
    expect(labels('$p = @{ EnablePrivacyMode = ⟦⟧ }\nSet-CsPrivacyConfiguration @p')).toEqual(['$true', '$false']);
    expect(labels('$p = @{ EnablePrivacyMode = $t⟦⟧ }\nSet-CsPrivacyConfiguration @p')).toEqual(['$true', '$false']);
    expect(accept('$p = @{\n Action = ⟦⟧\n}\nNew-CsClientVersionPolicyRule @p', 'Block')).toBe(
      "$p = @{\n Action = 'Block'\n}\nNew-CsClientVersionPolicyRule @p",
    );
  });

  it('knows nothing of tables that go elsewhere', () => {
    expect(labels('$p = @{ Enable⟦⟧ }\nGet-CsPrivacyConfiguration; Get-Process @p')).toEqual([]);
  });
});

describe('completion items', () => {
  it('replace the word under the cursor and say what they mean', () => {
    const marked = 'Set-CsPrivacyConfiguration -EnablePriv⟦⟧';
    const [item] = complete(marked).filter(candidate => candidate.label === '-EnablePrivacyMode');
    const edit = item?.textEdit;
    expect(edit !== undefined && 'range' in edit && textAt(withCursor(marked).text, edit.range)).toBe('-EnablePriv');
    expect(item).toMatchObject({ detail: 'Boolean', documentation: { value: expect.stringContaining('Office Communicator 2007') } });
  });
});
