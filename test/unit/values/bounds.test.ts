import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  array,
  binary,
  char,
  convert,
  FALSE,
  guid,
  index,
  int,
  invoke,
  invokeStatic,
  like,
  MAX_ITEMS,
  MAX_TEXT,
  matchGroups,
  member,
  NOTHING,
  NULL,
  number,
  oneOf,
  parseTypeName,
  staticMember,
  string,
  TRUE,
  text,
  toBoolean,
  toText,
  unary,
  unknown,
  type Value,
} from '../../../server/src/values';

const OPERATORS =
  'Plus Minus Multiply Divide Rem Band Bor Bxor Shl Shr And Or Xor Format DotDot Join Is IsNot As QuestionQuestion Ieq Ine Igt Ige Ilt Ile Ilike Inotlike Imatch Inotmatch Ireplace Isplit Icontains Inotcontains Iin Inotin Ceq Clike Cmatch Creplace Csplit Cgt Nonsense'.split(
    ' ',
  );
const TYPES =
  'bool int uint16 long double decimal string char guid switch object array string[] int[] type scriptblock datetime bigint float'.split(
    ' ',
  );

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>(NULL, NOTHING, TRUE, FALSE, guid('3f2504e0-4f89-11d3-9a0c-0305e82c3301'), char('a'), unknown('u'), unknown('?')),
  fc.constantFrom<Value>(
    unknown('s', { type: 'string', notNull: true }),
    unknown('n', { type: 'int' }),
    text(['a', unknown('u'), 'b']),
    { kind: 'type', name: 'int' },
    { kind: 'reference', id: 1, type: 'hashtable' },
    { kind: 'reference', id: 2, type: 'list' },
    oneOf([int(1), string('x')]),
  ),
  fc.integer().map(value => int(value)),
  fc.double().map(value => number('double', value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(value => number('long', value)),
  fc.constantFrom('1.5', '-0.00', '79228162514264337593543950335').map(value => number('decimal', value)),
  fc.string({ maxLength: 12 }).map(value => string(value)),
  fc.constantFrom('(', '[', '\\', '{0', '{0:D99}', '$9', '(a+)+$', '*', '`', '1e999', '0x', '-', '{0,9999999}').map(value => string(value)),
);
const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }).map(items => array(items)) },
  { weight: 1, arbitrary: fc.tuple(fc.array(scalar, { maxLength: 2 }), scalar).map(([items, rest]) => array(items, rest)) },
);

describe('the room never throws', () => {
  it('in operators, conversions, members and texts of any values', () => {
    fc.assert(
      fc.property(value, value, fc.constantFrom(...OPERATORS), fc.constantFrom(...TYPES), (left, right, operator, type) => {
        binary(operator, left, right);
        unary('Minus', left);
        unary('Bnot', left);
        unary('Isplit', left);
        convert(left, parseTypeName(type));
        toText(left);
        toBoolean(left);
        index(left, right);
        member(left, 'Length');
        matchGroups(left, right);
        for (const method of ['ToString', 'Replace', 'Split', 'Substring', 'PadLeft', 'Trim', 'Contains', 'Remove'])
          invoke(left, method, [right]);
        for (const name of ['Join', 'Format', 'IsNullOrEmpty', 'Concat']) invokeStatic('string', name, [left, right]);
        for (const name of ['Round', 'Abs', 'Max', 'Floor']) invokeStatic('math', name, [left, right]);
        invokeStatic(type, 'Parse', [left]);
        staticMember(type, 'MaxValue');
      }),
      { numRuns: 600 },
    );
    // Many runs on a busy machine take longer than the default allows.
  }, 120_000);
});

describe('results are bounded', () => {
  it('in length of text', () => {
    expect(binary('Multiply', string('abc'), int(2147483647))).toMatchObject({ kind: 'unknown', type: 'string' });
    expect(invoke(string('a'), 'PadLeft', [int(2147483647)])).toBeUndefined();
    expect(text(['x'.repeat(MAX_TEXT), 'y'])).toMatchObject({ kind: 'unknown', type: 'string' });
    expect(binary('Format', string('{0,1000001}'), int(1))).toMatchObject({ kind: 'unknown', type: 'string' });
  });

  it('in number of elements', () => {
    const range = binary('DotDot', int(1), int(2147483647));
    expect(range).toMatchObject({ kind: 'array', items: [], rest: { type: 'int' } });
    const tripled = binary('Multiply', array([int(1), int(1)]), int(MAX_ITEMS));
    expect(tripled).toEqual(array([], int(1)));
    expect(binary('Multiply', array([]), int(2147483647))).toEqual(array([]));
  });

  it('in time, where a pattern could backtrack for long', () => {
    const hostile = string(`${'a'.repeat(5000)}!`);
    expect(binary('Imatch', hostile, string('(a+)+$'))).toMatchObject({ kind: 'unknown', type: 'bool' });
    expect(binary('Imatch', hostile, string('a*a*a*a*b'))).toMatchObject({ kind: 'unknown', type: 'bool' });
    expect(binary('Imatch', hostile, string('(a|a)*b'))).toMatchObject({ kind: 'unknown', type: 'bool' });
    expect(like('a'.repeat(3000), `${'*a'.repeat(50)}b`)).toBe('no');
  });
});

describe('matchGroups', () => {
  it('gives groups by number and name, those alone that took part', () => {
    expect(matchGroups(string('site:Redmond'), string('^(?<scope>\\w+):(\\w+)(x)?$'))).toEqual(
      new Map<number | string, string>([
        [0, 'site:Redmond'],
        ['scope', 'site'],
        [1, 'Redmond'],
      ]),
    );
  });

  it('is undefined where nothing matches, and unknown where that is not told', () => {
    expect(matchGroups(string('a'), string('b'))).toBeUndefined();
    expect(matchGroups(unknown('u'), string('b'))).toBe('unknown');
    expect(matchGroups(string('a'), string('(?<=x)a'))).toBe('unknown');
  });
});
