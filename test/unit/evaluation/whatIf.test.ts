/** WhatIf makes any of the commands do nothing (`domain.md`); the script's own is taken as off (`design.md`, "What runs prove"). */
import { describe, expect, it } from 'vitest';
import { analysisOf } from '../../support/analyze';
import { BLOCK, block, ENABLE, lines, verdict } from './scripts';

describe('a rule that only would have been made', () => {
  it.each([
    ['-WhatIf', `${BLOCK} -WhatIf`],
    ['-WhatIf:$true', `${BLOCK} -WhatIf:$true`],
    ['its alias', `${BLOCK} -wi`],
    ['the preference', `$WhatIfPreference = $true\n${BLOCK}\n$WhatIfPreference = $false`],
    ['a splat', `$s = @{ WhatIf = $true }\n${BLOCK} @s`],
    ['a default of the session', `$PSDefaultParameterValues = @{ 'New-Cs*:WhatIf' = $true }\n${BLOCK}`],
    ['a function that is called so', `function F { [CmdletBinding(SupportsShouldProcess)] param() ${BLOCK} }\nF -WhatIf`],
    [
      'ShouldProcess in such a function',
      `function F { [CmdletBinding(SupportsShouldProcess)] param() if ($PSCmdlet.ShouldProcess('x')) { ${BLOCK} } }\nF -WhatIf`,
    ],
  ])('%s', (name, script) => {
    expect(verdict(`${script}\n${ENABLE}`)).toMatch(
      name === 'ShouldProcess in such a function' ? /^warning noRule$/ : /^warning notCommitted$/,
    );
  });
});

describe('a rule that is made', () => {
  it.each([
    ['-WhatIf:$false', `${BLOCK} -WhatIf:$false`],
    ['-WhatIf:$false against the preference', `$WhatIfPreference = $true\n${BLOCK} -WhatIf:$false\n$WhatIfPreference = $false`],
    ['-Confirm', `${BLOCK} -Confirm`],
    ['the preference in a scope of its own', `& { $WhatIfPreference = $true }\n${BLOCK}`],
    ["the script's own -WhatIf is taken as off", `[CmdletBinding(SupportsShouldProcess)] param()\n${BLOCK}`],
    ['a switch named WhatIf', `param([switch]$WhatIf)\n${BLOCK} -WhatIf:$WhatIf`],
    ['ShouldProcess', `[CmdletBinding(SupportsShouldProcess)] param()\nif ($PSCmdlet.ShouldProcess('x')) { ${BLOCK} }`],
    ['ShouldContinue', `[CmdletBinding()] param()\nif ($PSCmdlet.ShouldContinue('x', 'y')) { ${BLOCK} }`],
  ])('%s', (_, script) => {
    expect(verdict(`${script}\n${ENABLE}`)).toBe('safe');
  });
});

describe('a WhatIf that is not known', () => {
  const rehearsed = 'function F { [CmdletBinding(SupportsShouldProcess)] param() if ($PSCmdlet.ShouldProcess("x")) { $$ } }\n';
  it.each([
    ['may keep the rule from being made', `param([bool]$w)\n${BLOCK} -WhatIf:$w\n${ENABLE}`, 'warning notCommitted'],
    ['handed over by a splat', `param([switch]$Test)\n$s = @{ WhatIf = $Test }\n${BLOCK} @s\n${ENABLE}`, 'warning notCommitted'],
    ['or by the preference', `param([switch]$Test)\n$WhatIfPreference = $Test\n${BLOCK}\n${ENABLE} -WhatIf:$false`, 'warning notCommitted'],
    ['or by a function', `param([switch]$Test)\n${rehearsed.replace('$$', BLOCK)}F -WhatIf:$Test\n${ENABLE}`, 'warning notCommitted'],
    ['is the same for all', `param([switch]$Test)\n${BLOCK} -WhatIf:$Test\n${ENABLE} -WhatIf:$Test`, 'safe'],
    ['is the same for a condition', `param([switch]$Test)\n${BLOCK} -WhatIf:$Test\nif (-not $Test) { ${ENABLE} }`, 'safe'],
    ['of privacy mode alone', `param([switch]$Test)\n${ENABLE} -WhatIf:$Test`, 'warning noRule'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});

describe('privacy mode that only would go on', () => {
  it.each([
    `${ENABLE} -WhatIf`,
    `$WhatIfPreference = $true\n${ENABLE}`,
    `New-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $true -WhatIf`,
  ])('%s', script => {
    expect(verdict(script)).toBe('safe');
    expect(analysisOf(script).events).toEqual([]);
  });
});

describe('other changes that only would be made', () => {
  it.each([
    ['the rule is not disabled', `Set-CsClientVersionPolicyRule -Identity "Global/$id" -Enabled $false -WhatIf`],
    ['the rule is not removed', 'Remove-CsClientVersionPolicyRule -Identity "Global/$id" -WhatIf'],
    ['the policy is not removed', 'Remove-CsClientVersionPolicy -Identity Global -WhatIf'],
    ['filtering is not turned off', 'Set-CsClientVersionConfiguration -Identity global -Enabled $false -WhatIf'],
    ['no policy is granted', 'Grant-CsClientVersionPolicy -Identity ann -PolicyName Open -WhatIf'],
  ])('%s', (_, command) => {
    const rule = block().replace('([guid]::NewGuid())', '$id');
    expect(verdict(lines('$id = [guid]::NewGuid()', rule, command, ENABLE))).toBe('safe');
    // The same without -WhatIf lets them in.
    expect(verdict(lines('$id = [guid]::NewGuid()', rule, command.replace(' -WhatIf', ''), ENABLE))).toMatch(/^warning/);
  });
});
