/** Rules that can never decide, because earlier ones always do. */
import { describe, expect, it } from 'vitest';
import { shadowedRules } from '../../../server/src/deployment';
import { ALLOW, asIs, BLOCK, organisation, outside, type Properties, rule, scope } from './objects';

/** `b2<a1`: b2 is shadowed by a1. */
function shadows(rules: readonly Parameters<typeof rule>[]): readonly string[] {
  const policy = organisation({ policies: { global: rules.map(each => rule(...each)) } }).policies.get(scope('global').key);
  if (!policy) throw new Error('the policy was just made');
  return shadowedRules(policy, asIs).map(each => `${each.rule.id}<${each.by.id}`);
}
const oc = (compareOp: string, majorVersion: number, minorVersion?: number, more: Properties = {}): Properties => ({
  userAgent: 'OC',
  action: 'Block',
  compareOp,
  majorVersion,
  ...(minorVersion === undefined ? {} : { minorVersion }),
  ...more,
});

describe('shadowed', () => {
  it.each<[string, readonly Parameters<typeof rule>[], readonly string[]]>([
    [
      'by the same again',
      [
        ['a1', ALLOW],
        ['b2', BLOCK],
      ],
      ['b2<a1'],
    ],
    [
      'by a wider one',
      [
        ['a1', oc('LSS', 17)],
        ['b2', BLOCK],
      ],
      ['b2<a1'],
    ],
    [
      'by two that cover it together',
      [
        ['a1', oc('LSS', 3)],
        ['a2', oc('GEQ', 3)],
        ['b3', BLOCK],
      ],
      ['b3<a2'],
    ],
    [
      'by one part and all but that part',
      [
        ['a1', oc('NEQ', 3)],
        ['a2', oc('EQL', 3)],
        ['b3', oc('LEQ', 3)],
      ],
      ['b3<a2'],
    ],
    [
      'more than one',
      [
        ['a1', oc('LSS', 17)],
        ['b2', oc('EQL', 2)],
        ['b3', oc('EQL', 3)],
      ],
      ['b2<a1', 'b3<a1'],
    ],
    [
      'a rule for one version by one for all of its minor versions',
      [
        ['a1', oc('EQL', 4)],
        ['b2', oc('EQL', 4, 0)],
      ],
      ['b2<a1'],
    ],
    [
      'in other letters of the user agent',
      [
        ['a1', { ...ALLOW, userAgent: 'oc' }],
        ['b2', BLOCK],
      ],
      ['b2<a1'],
    ],
    [
      'everything behind GEQ 0',
      [
        ['a1', oc('GEQ', 0)],
        ['b2', oc('NEQ', 4)],
        ['b3', oc('GTR', 9)],
      ],
      ['b2<a1', 'b3<a1'],
    ],
  ])('%s', (_, rules, expected) => {
    expect(shadows(rules)).toEqual(expected);
  });
});

describe('not shadowed', () => {
  it.each<[string, readonly Parameters<typeof rule>[]]>([
    ['the only one', [['b1', BLOCK]]],
    [
      'by a narrower one',
      [
        ['a1', oc('EQL', 2)],
        ['b2', BLOCK],
      ],
    ],
    [
      'by a later one',
      [
        ['b1', oc('EQL', 2)],
        ['a2', oc('LSS', 17)],
      ],
    ],
    [
      'where one version is left',
      [
        ['a1', oc('LSS', 3)],
        ['a2', oc('GTR', 3)],
        ['b3', BLOCK],
      ],
    ],
    [
      'where the last minor version is left',
      [
        ['a1', oc('LSS', 4, 1)],
        ['b2', oc('LEQ', 4)],
      ],
    ],
    [
      'by other software',
      [
        ['a1', { ...ALLOW, userAgent: 'UCCP' }],
        ['b2', BLOCK],
      ],
    ],
    [
      'by a disabled one',
      [
        ['a1', { ...ALLOW, enabled: false }],
        ['b2', BLOCK],
      ],
    ],
    [
      'by one that may be disabled',
      [
        ['a1', { ...ALLOW, enabled: outside('on') }],
        ['b2', BLOCK],
      ],
    ],
    [
      'by one that is there on some paths',
      [
        ['a1', ALLOW, { exists: 'unknown' }],
        ['b2', BLOCK],
      ],
    ],
    [
      'by one of which the version is not known',
      [
        ['a1', { ...ALLOW, majorVersion: outside('major') }],
        ['b2', BLOCK],
      ],
    ],
    [
      'by one with a part left out before a given one',
      [
        ['a1', { ...oc('LSS', 17), buildNumber: 1 }],
        ['b2', BLOCK],
      ],
    ],
    [
      'by one without an operator',
      [
        ['a1', { userAgent: 'OC', majorVersion: 4, action: 'Allow' }],
        ['b2', BLOCK],
      ],
    ],
    [
      'by one with UserAgentFullName',
      [
        ['a1', { ...ALLOW, userAgentFullName: 'OC/2.0' }],
        ['b2', BLOCK],
      ],
    ],
    [
      'when it is disabled itself',
      [
        ['a1', ALLOW],
        ['b2', { ...BLOCK, enabled: false }],
      ],
    ],
    [
      'when it matches nothing at all',
      [
        ['a1', ALLOW],
        ['b2', oc('LSS', 0)],
      ],
    ],
    [
      'where the order is not known',
      [
        ['a1', ALLOW],
        ['b2', { ...BLOCK, priority: 1 }],
      ],
    ],
  ])('%s', (_, rules) => {
    expect(shadows(rules)).toEqual([]);
  });
});
