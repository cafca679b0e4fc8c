import { describe, expect, it } from 'vitest';
import { codeActionsFor, diagnosticsOf, fixAllKind } from '../../../server/src/features';
import { againOf, analysisOf, applied, findingsOf } from './scripts';

function actions(text: string, rule: string, only?: readonly string[]) {
  const analysis = analysisOf(text);
  const findings = findingsOf(analysis);
  const diagnostics = diagnosticsOf(analysis, findings, { rulePage: undefined }).filter(({ code }) => code === rule);
  if (diagnostics.length === 0) throw new Error(`no ${rule} in ${text}: ${findings.map(finding => finding.rule).join(', ')}`);
  return codeActionsFor(analysis, findings, { diagnostics, only, again: againOf(analysis) });
}

const oneLine = 'Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -EnablePrivacyMode $True\r\n';

describe('quick fixes', () => {
  it('block the old clients first, and offer to ignore the finding last', () => {
    const offered = actions(oneLine, 'CsPrivacyModeLegacyClients');
    expect(offered[0]).toMatchObject({ title: 'Block Office Communicator 2007 and 2007 R2 first', kind: 'quickfix', isPreferred: true });
    expect(offered.slice(-2).map(action => action.title)).toEqual([
      'Ignore CsPrivacyModeLegacyClients here',
      'Ignore CsPrivacyModeLegacyClients in this script',
    ]);
    const [block] = offered;
    const after = block === undefined ? '' : applied(oneLine, block);
    expect(after.endsWith(oneLine)).toBe(true);
    expect(findingsOf(analysisOf(after)).map(finding => finding.rule)).not.toContain('CsPrivacyModeLegacyClients');
  });

  it('are found by rule and range, not by text', () => {
    const analysis = analysisOf(oneLine);
    const findings = findingsOf(analysis);
    const [diagnostic] = diagnosticsOf(analysis, findings, { rulePage: undefined });
    if (diagnostic === undefined) throw new Error('no diagnostic');
    const request = (change: object) =>
      codeActionsFor(analysis, findings, { diagnostics: [{ ...diagnostic, ...change }], only: undefined, again: againOf(analysis) });
    expect(request({ message: 'other words' })).not.toEqual([]);
    expect(request({ code: 'CsNothingSet' })).toEqual([]);
    expect(request({ source: 'other' })).toEqual([]);
    expect(request({ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } })).toEqual([]);
  });
});

describe('suppressions', () => {
  it.each([
    ['a line of its own', oneLine, `# csprivacy-disable-next-line CsPrivacyModeLegacyClients\r\n${oneLine}`],
    [
      'a continued statement in a block',
      'if ($x) {\n  Set-CsPrivacyConfiguration `\n    -EnablePrivacyMode $true\n}\n',
      'if ($x) {\n  # csprivacy-disable-next-line CsPrivacyModeLegacyClients\n  Set-CsPrivacyConfiguration `\n    -EnablePrivacyMode $true\n}\n',
    ],
  ])('silence %s', (_, text, expected) => {
    const action = actions(text, 'CsPrivacyModeLegacyClients').find(({ title }) => title.endsWith(' here'));
    const after = action === undefined ? '' : applied(text, action);
    expect(after).toBe(expected);
    expect(findingsOf(analysisOf(after)).map(finding => finding.rule)).not.toContain('CsPrivacyModeLegacyClients');
    expect(findingsOf(analysisOf(after)).map(finding => finding.rule)).not.toContain('CsUnusedSuppression');
  });

  it.each([
    ['an ordinary script', oneLine, `# csprivacy-disable CsPrivacyModeLegacyClients\r\n${oneLine}`],
    [
      'behind the loader’s line',
      `#!/usr/bin/pwsh\n${oneLine}`,
      `#!/usr/bin/pwsh\n# csprivacy-disable CsPrivacyModeLegacyClients\n${oneLine}`,
    ],
    [
      'apart from the help',
      `<#\n.SYNOPSIS\n#>\n${oneLine}`,
      `# csprivacy-disable CsPrivacyModeLegacyClients\n\n<#\n.SYNOPSIS\n#>\n${oneLine}`,
    ],
  ])('silence a script: %s', (_, text, expected) => {
    const action = actions(text, 'CsPrivacyModeLegacyClients').find(({ title }) => title.endsWith(' in this script'));
    const after = action === undefined ? '' : applied(text, action);
    expect(after).toBe(expected);
    expect(findingsOf(analysisOf(after)).map(finding => finding.rule)).not.toContain('CsPrivacyModeLegacyClients');
  });

  it('have no place inside a text', () => {
    const text = '$x = "\n$(Set-CsPrivacyConfiguration -EnablePrivacyMode $true)"';
    expect(actions(text, 'CsPrivacyModeLegacyClients').map(({ title }) => title)).not.toContain('Ignore CsPrivacyModeLegacyClients here');
  });
});

describe('fix all', () => {
  const text = 'Set-CsPrivacyConfiguration -Ident global -EnableP $false';

  it('makes the safe fixes at once', () => {
    const [action, ...more] = actions(text, 'CsAbbreviatedParameter', ['source.fixAll']);
    expect(more).toEqual([]);
    expect(action).toMatchObject({ kind: fixAllKind });
    expect(action && applied(text, action)).toBe('Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $false');
  });

  it('is offered when asked for only, and not where nothing is safe', () => {
    expect(actions(text, 'CsAbbreviatedParameter').filter(({ kind }) => kind === fixAllKind)).toEqual([]);
    expect(actions(oneLine, 'CsPrivacyModeLegacyClients', ['source'])).toEqual([]);
    expect(actions(oneLine, 'CsPrivacyModeLegacyClients', ['refactor'])).toEqual([]);
  });
});
