import { describe, expect, it } from 'vitest';
import { defaultSettings, mergeSettings, nearestName, readSettings } from '../../../server/src/workspace/settings';

const rules = ['CsNothingSet', 'CsUnknownCmdlet'];

describe('readSettings', () => {
  it('takes what is right', () => {
    const value = { platform: 'sfb2019', rules: { CsNothingSet: 'off' }, syntaxErrors: 'on', trace: { server: 'off' } };
    expect(readSettings(value, 'editor', rules)).toEqual({
      layer: { platform: 'sfb2019', rules: { CsNothingSet: 'off' }, syntaxErrors: 'on' },
      problems: [],
    });
  });

  it('keeps the rest when one key is wrong, and says what to write', () => {
    const value = {
      platform: 'sfb2016',
      rules: { CsNothingSat: 'off', CsUnknownCmdlet: 'warn', CsNothingSet: 'hint' },
      plattform: 'x',
      foo: 1,
    };
    expect(readSettings(value, 'file', rules)).toEqual({
      layer: { platform: undefined, rules: { CsNothingSet: 'hint' } },
      problems: [
        { path: ['platform'], message: '"sfb2016" is none of auto, lync2010, lync2013, sfb2015, sfb2019, sfbse, teams' },
        { path: ['rules', 'CsNothingSat'], message: 'no rule has this name; did you mean CsNothingSet?' },
        { path: ['rules', 'CsUnknownCmdlet'], message: '"warn" is none of off, hint, information, warning, error' },
        { path: ['plattform'], message: 'there is no such setting; did you mean platform?' },
        { path: ['foo'], message: 'there is no such setting' },
      ],
    });
  });

  it('takes nothing from what is no group', () => {
    expect(readSettings([], 'file', rules)).toEqual({
      layer: {},
      problems: [{ path: [], message: '[] is no group of settings; write { … }' }],
    });
    expect(readSettings(null, 'editor', rules)).toEqual({ layer: {}, problems: [] });
    expect(readSettings({ rules: 'off' }, 'file', rules).problems).toEqual([
      { path: ['rules'], message: '"off" is no group of settings; write { … }' },
    ]);
  });

  it('does not take names of Object for settings', () => {
    expect(readSettings({ constructor: 1, toString: 2 }, 'file', rules).problems).toHaveLength(2);
  });

  it('takes assumptions with a reason only', () => {
    const value = {
      assumptions: [
        { assume: 'legacy-clients-blocked', scope: 'site:Redmond', reason: 'CHG-1234' },
        { assume: 'legacy-clients-blocked', reason: ' ' },
        { assume: 'clients-blocked', reason: 'x' },
        { assume: 'legacy-clients-blocked', reason: 'x', scopes: 'y' },
        { assume: 'legacy-clients-blocked', reason: 'x', scope: 'Redmond' },
      ],
    };
    const { layer, problems } = readSettings(value, 'file', rules);
    expect(layer.assumptions).toEqual([{ assume: 'legacy-clients-blocked', scope: 'site:Redmond', reason: 'CHG-1234' }]);
    expect(problems).toEqual([
      { path: ['assumptions', 1, 'reason'], message: 'an assumption needs a reason, such as a change number' },
      { path: ['assumptions', 2, 'assume'], message: '"clients-blocked" is none of legacy-clients-blocked' },
      { path: ['assumptions', 3, 'scopes'], message: 'there is no such setting; did you mean scope?' },
      {
        path: ['assumptions', 4, 'scope'],
        message: '"Redmond" is no scope of privacy settings; write global, site:NAME or service:UserServer:NAME',
      },
    ]);
  });
});

describe('mergeSettings', () => {
  it('lets the first layer decide, rule by rule', () => {
    const merged = mergeSettings([
      { platform: 'teams' },
      { platform: 'sfbse', rules: { A: 'off', B: 'hint' } },
      { rules: { B: 'error', C: 'error' }, syntaxErrors: 'off' },
    ]);
    expect(merged).toEqual({ ...defaultSettings, platform: 'teams', syntaxErrors: 'off', rules: { A: 'off', B: 'hint', C: 'error' } });
  });

  it('passes over what a layer leaves undefined', () => {
    expect(mergeSettings([{ platform: undefined }, { platform: 'teams' }]).platform).toBe('teams');
    expect(mergeSettings([])).toEqual(defaultSettings);
  });
});

describe('nearestName', () => {
  it('gives none when nothing is near', () => {
    expect(nearestName('CsNothing', rules)).toBe('CsNothingSet');
    expect(nearestName('xyz', rules)).toBeUndefined();
    expect(nearestName('xyz', [])).toBeUndefined();
  });
});
