import { describe, expect, it } from 'vitest';
import { legacyClients, supportedClients } from '../../../server/src/catalog';
import { viewRule } from '../../../server/src/deployment';
import { type CompareOp, hasGap, type Match, matchClient } from '../../../server/src/deployment/rule';
import { oneOf, string, TRUE } from '../../../server/src/values';
import { asIs, BLOCK, outside, type Properties, rule } from './objects';

/** 2.0.6362.x, 3.5.6907.x, 4.0.7577.x, 15.0.x.x, 16.0.x.x: what is x may be anything. */
const CLIENTS = [...legacyClients, ...supportedClients];
const OPERATORS: readonly CompareOp[] = ['EQL', 'NEQ', 'GTR', 'GEQ', 'LSS', 'LEQ'];
const LETTERS: Readonly<Record<Match, string>> = { yes: 'y', no: '.', some: 's', unknown: '?' };

const match = (properties: Properties) => {
  const view = viewRule(rule('r1', properties), asIs);
  return CLIENTS.map(client => LETTERS[matchClient(view, client)]).join('');
};

const PARTS = ['majorVersion', 'minorVersion', 'buildNumber', 'qfeNumber'];
/** `3._.6907` leaves the minor version out. */
const version = (text: string): Properties =>
  Object.fromEntries(text.split('.').flatMap((part, index) => (part === '_' ? [] : [[PARTS[index] ?? '', Number(part)]])));

describe('every operator against every client', () => {
  // One letter for each client, oldest first: y matches, . doesn't, s only some of its builds, ? is not known.
  it.each<[string, string, string, string, string, string, string]>([
    //               EQL      NEQ      GTR      GEQ      LSS      LEQ
    ['4.0', '..y..', 'yy.yy', '...yy', '..yyy', 'yy...', 'yyy..'],
    ['4', '..y..', 'yy.yy', '...yy', '..yyy', 'yy...', 'yyy..'],
    ['2', 'y....', '.yyyy', '.yyyy', 'yyyyy', '.....', 'y....'],
    ['3.5', '.y...', 'y.yyy', '..yyy', '.yyyy', 'y....', 'yy...'],
    ['3.0', '.....', 'yyyyy', '.yyyy', '.yyyy', 'y....', 'y....'],
    ['3.9', '.....', 'yyyyy', '..yyy', '..yyy', 'yy...', 'yy...'],
    ['0', '.....', 'yyyyy', 'yyyyy', 'yyyyy', '.....', '.....'],
    ['17', '.....', 'yyyyy', '.....', '.....', 'yyyyy', 'yyyyy'],
    ['2.0.6362', 'y....', '.yyyy', '.yyyy', 'yyyyy', '.....', 'y....'],
    ['3.5.6907', '.y...', 'y.yyy', '..yyy', '.yyyy', 'y....', 'yy...'],
    ['3.5.6908', '.....', 'yyyyy', '..yyy', '..yyy', 'yy...', 'yy...'],
    // The legacy clients have any QFE: a rule that names one decides for some of them only.
    ['2.0.6362.111', 's....', 'syyyy', 'syyyy', 'syyyy', 's....', 's....'],
    ['3.5.6907.0', '.s...', 'ysyyy', '.syyy', '.yyyy', 'y....', 'ys...'],
    ['3.5.6907.65535', '.s...', 'ysyyy', '..yyy', '.syyy', 'ys...', 'yy...'],
    // Of the newest clients the build is open too.
    ['16.0.4266', '....s', 'yyyys', '....s', '....s', 'yyyys', 'yyyys'],
  ])('%s', (text, ...expected) => {
    const properties = version(text);
    expect(OPERATORS.map(compareOp => match({ userAgent: 'OC', compareOp, ...properties }))).toEqual(expected);
  });
});

describe('a part left out before a given one', () => {
  // Skipping it and stopping at it must agree; equality has no such doubt.
  it.each<[string, string, string, string, string, string, string]>([
    //               EQL      NEQ      GTR      GEQ      LSS      LEQ
    ['3._.6907', '.y...', 'y.yyy', '..yyy', '.yyyy', 'y....', 'yy...'],
    ['3._.7000', '.....', 'yyyyy', '..yyy', '.?yyy', 'y?...', 'yy...'],
    ['3._.6000', '.....', 'yyyyy', '.?yyy', '.yyyy', 'y....', 'y?...'],
    ['3.5._.0', '.s...', 'ysyyy', '.?yyy', '.yyyy', 'y....', 'y?...'],
  ])('%s', (text, ...expected) => {
    const properties = version(text);
    expect(OPERATORS.map(compareOp => match({ userAgent: 'OC', compareOp, ...properties }))).toEqual(expected);
  });

  it.each<[string, boolean]>([
    ['4', false],
    ['4.0', false],
    ['4._.1', true],
    ['4.0._.1', true],
    ['_.0', true],
  ])('hasGap(%s) is %s', (text, expected) => {
    expect(hasGap(viewRule(rule('r1', version(text)), asIs).version)).toBe(expected);
  });
});

describe('what is left out or not known', () => {
  it.each<[string, Properties, string]>([
    ['another user agent', { ...BLOCK, userAgent: 'UCCP' }, '.....'],
    ['the user agent in other letters', { ...BLOCK, userAgent: 'oc' }, 'yy...'],
    ['no user agent', { compareOp: 'LSS', majorVersion: 4 }, '?????'],
    ['a user agent from outside', { ...BLOCK, userAgent: outside('agent') }, '?????'],
    ['UserAgentFullName', { ...BLOCK, userAgentFullName: 'OC/4.0' }, '?????'],
    ['no UserAgentFullName after all', { ...BLOCK, userAgentFullName: null }, 'yy...'],
    ['no operator', { userAgent: 'OC', majorVersion: 4 }, '?????'],
    ['the operator in other letters', { ...BLOCK, compareOp: 'lss' }, 'yy...'],
    ['an operator that does not exist', { ...BLOCK, compareOp: 'LESS' }, '?????'],
    ['an operator from outside', { ...BLOCK, compareOp: outside('operator') }, '?????'],
    ['no major version', { userAgent: 'OC', compareOp: 'EQL' }, '?????'],
    ['a major version from outside', { ...BLOCK, majorVersion: outside('major', 'int') }, '?????'],
    ['a minor version from outside, where the major one decides', { ...BLOCK, minorVersion: outside('minor', 'int') }, 'yy?..'],
    ['numbers as texts', { ...BLOCK, majorVersion: '4', minorVersion: '0' }, 'yy...'],
  ])('%s', (_, properties, expected) => {
    expect(match(properties)).toBe(expected);
  });

  it('an existing rule of which nothing is known matches nobody for certain', () => {
    const view = viewRule(rule('r1', { userAgent: 'OC', compareOp: 'LSS', majorVersion: 4 }, { origin: 'existing' }), asIs);
    expect(view).toMatchObject({ enabled: 'unknown', effect: 'unknown', outside: true });
    expect(view.version).toEqual([4, 'unknown', 'unknown', 'unknown']);
  });
});

describe('what a rule does', () => {
  it.each<[Properties['action'], 'block' | 'allow' | 'unknown']>([
    ['Block', 'block'],
    ['BlockWithUrl', 'block'],
    ['BlockAndUpgrade', 'block'],
    ['BLOCK', 'block'],
    ['Allow', 'allow'],
    ['AllowWithUrl', 'allow'],
    ['AllowAndUpgrade', 'allow'],
    [null, 'unknown'],
    ['Deny', 'unknown'],
    [outside('action'), 'unknown'],
    [oneOf([string('Block'), string('Allow')], 'choice'), 'unknown'],
  ])('%j: %s', (action, effect) => {
    expect(viewRule(rule('r1', action === undefined ? {} : { action }), asIs).effect).toBe(effect);
  });

  it('is not known without an action', () => {
    expect(viewRule(rule('r1', {}), asIs).effect).toBe('unknown');
  });

  it.each<[Properties, string]>([
    [{}, 'yes'],
    [{ enabled: true }, 'yes'],
    [{ enabled: false }, 'no'],
    [{ enabled: outside('on', 'bool') }, 'unknown'],
  ])('%j is enabled: %s', (properties, enabled) => {
    expect(viewRule(rule('r1', properties), asIs).enabled).toBe(enabled);
  });

  it('takes what the path has decided', () => {
    const on = outside('on', 'bool');
    expect(viewRule(rule('r1', { enabled: on }), value => (value === on ? TRUE : value)).enabled).toBe('yes');
  });

  it.each<[Properties, boolean]>([
    [{}, false],
    [BLOCK, false],
    [{ description: outside('words') }, false],
    [{ ...BLOCK, action: outside('action') }, true],
    [{ ...BLOCK, enabled: outside('on') }, true],
    [{ ...BLOCK, qfeNumber: outside('qfe') }, true],
  ])('%j depends on something outside: %s', (properties, expected) => {
    expect(viewRule(rule('r1', properties), asIs).outside).toBe(expected);
  });
});
