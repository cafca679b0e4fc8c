import { describe, expect, it } from 'vitest';
import { BLOCK, ENABLE, resultOf, verdict } from './scripts';

const RULE = '-RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0';
const GUARD = `function Guard { ${BLOCK} }`;

describe('items of the drives of functions, aliases and variables', () => {
  it.each([
    ['is removed', 'Remove-Item function:Guard'],
    ['by an alias of the command', 'ri function:\\Guard -Force'],
    ['by whoever is called', '& { Remove-Item -LiteralPath function:Guard }'],
    ['is cleared', 'Clear-Item function:Guard'],
    ['has another name now', 'Rename-Item function:Guard Protect'],
  ])('a function that %s does nothing', (_, change) => {
    expect(verdict(`${GUARD}\nGuard\n${ENABLE}`)).toBe('safe');
    expect(verdict(`${GUARD}\n${change}\nGuard\n${ENABLE}`)).toBe('warning noRule');
  });

  it('a function is found by its new name, and a copy without its first one', () => {
    expect(verdict(`${GUARD}\nRename-Item function:Guard Protect\nProtect\n${ENABLE}`)).toBe('safe');
    expect(verdict(`${GUARD}\nCopy-Item function:Guard function:Protect\nRemove-Item function:Guard\nProtect\n${ENABLE}`)).toBe('safe');
  });

  it.each(['Remove-Alias nr', 'Remove-Item alias:nr', 'del alias:\\nr'])('%s takes a command its alias', change => {
    const use = `nr -Parent Global ${RULE} | Out-Null\n${ENABLE}`;
    expect(verdict(`Set-Alias nr New-CsClientVersionPolicyRule\n${use}`)).toBe('safe');
    expect(verdict(`Set-Alias nr New-CsClientVersionPolicyRule\n${change}\n${use}`)).toBe('warning noRule');
  });

  it('an alias that a function makes is gone with it, unless its scope is another', () => {
    const use = `nr -Parent Global ${RULE} | Out-Null\n${ENABLE}`;
    expect(verdict(`function Init { Set-Alias nr New-CsClientVersionPolicyRule -Scope Global }\nInit\n${use}`)).toBe('safe');
    expect(verdict(`function Init { Set-Alias nr New-CsClientVersionPolicyRule }\nInit\n${use}`)).toBe('warning noRule');
  });

  it.each([
    ['Set-Item variable:result 2', '2'],
    ['2 | Set-Item variable:result', '2'],
    ['Clear-Item variable:result', '$null'],
    ['Remove-Item variable:result', '$null'],
    ['Remove-Item C:\\Logs\\result', '1'],
    ['Get-Item variable:result | Out-Null', '1'],
  ])('a variable: %s', (change, expected) => {
    expect(resultOf(`$result = 1\n${change}`)).toBe(expected);
  });
});
