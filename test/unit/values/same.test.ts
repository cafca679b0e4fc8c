import { describe, expect, it } from 'vitest';
import {
  array,
  booleanOf,
  FALSE,
  guid,
  int,
  keyOf,
  MAX_OPTIONS,
  NO_IDENTITY,
  NOTHING,
  NULL,
  number,
  oneOf,
  sameValue,
  string,
  structurallyEqual,
  TRUE,
  text,
  toBoolean,
  unknown,
  type Value,
  withPlace,
} from '../../../server/src/values';

const site = unknown('site', { type: 'string', notNull: true });
const other = unknown('other', { type: 'string', notNull: true });
const made = (key: string) => unknown(key, { type: 'guid', fresh: true });
const place = { file: 'a.ps1', start: 0, end: 1 };

describe('text', () => {
  it('joins literals, takes nested texts apart, and is a string where all is known', () => {
    expect(text(['a', 'b', string('c')])).toEqual(string('abc'));
    expect(text(['x', text(['a', site]), 'b', text(['c', site])])).toEqual({ kind: 'text', parts: ['xa', site, 'bc', site] });
    expect(text([])).toEqual(string(''));
  });

  it('is the unknown itself where that is certainly a string', () => {
    expect(text(['', site, ''])).toBe(site);
    expect(text([unknown('u')])).toEqual({ kind: 'text', parts: [unknown('u')] });
  });
});

describe('oneOf', () => {
  it('counts equal options once and collapses to a single one', () => {
    expect(oneOf([int(1), int(1)])).toEqual(int(1));
    expect(oneOf([int(1), oneOf([int(2), int(1)])])).toEqual({ kind: 'oneOf', options: [int(1), int(2)] });
  });

  it('widens past its limit, keeping a common type', () => {
    const many = Array.from({ length: MAX_OPTIONS + 1 }, (_, i) => int(i));
    expect(oneOf(many.slice(1)).kind).toBe('oneOf');
    expect(oneOf(many, 'k')).toEqual(unknown('k', { type: 'int', notNull: true }));
    expect(oneOf([...many, NULL])).toEqual(unknown(NO_IDENTITY));
  });

  it('widens where an option is not known', () => {
    expect(oneOf([string('a'), site])).toEqual(unknown(NO_IDENTITY, { type: 'string', notNull: true }));
  });

  it('gives the reason of the first option that has one', () => {
    expect(oneOf([string('a'), unknown('u', { because: 'read from a file' })])).toMatchObject({ because: 'read from a file' });
  });
});

describe('structurallyEqual', () => {
  it('leaves places out', () => {
    expect(structurallyEqual(withPlace(int(1), place), int(1))).toBe(true);
    expect(structurallyEqual(array([withPlace(site, place)]), array([site]))).toBe(true);
  });

  it('tells types, rests and knowledge apart', () => {
    expect(structurallyEqual(int(1), number('long', 1n))).toBe(false);
    expect(structurallyEqual(array([int(1)]), array([int(1)], int(1)))).toBe(false);
    expect(structurallyEqual(unknown('u'), unknown('u', { notNull: true }))).toBe(false);
    expect(structurallyEqual(NULL, NOTHING)).toBe(false);
  });

  it('does not mind the order of options', () => {
    expect(structurallyEqual(oneOf([TRUE, FALSE]), oneOf([FALSE, TRUE]))).toBe(true);
  });
});

describe('sameValue', () => {
  const answer = (a: Value, b: Value, ignoreCase?: boolean) => {
    const there = sameValue(a, b, { ignoreCase });
    expect(sameValue(b, a, { ignoreCase })).toBe(there);
    return there;
  };

  it('compares constants', () => {
    expect(answer(string('a'), string('a'))).toBe('yes');
    expect(answer(string('a'), string('A'))).toBe('no');
    expect(answer(string('a'), string('A'), true)).toBe('yes');
    expect(answer(int(1), number('long', 1n))).toBe('yes');
    expect(answer(number('decimal', '1.50'), number('decimal', '1.5'))).toBe('yes');
    expect(answer(string('1'), int(1))).toBe('no');
    expect(answer(NULL, NOTHING)).toBe('yes');
    expect(answer(guid('3F2504E0-4F89-11D3-9A0C-0305E82C3301'), guid('3f2504e0-4f89-11d3-9a0c-0305e82c3301'))).toBe('yes');
  });

  it('knows an unknown by its key', () => {
    expect(answer(site, site)).toBe('yes');
    expect(answer(site, other)).toBe('unknown');
    expect(answer(site, NULL)).toBe('no');
    expect(answer(unknown('u'), NULL)).toBe('unknown');
    expect(answer(unknown(NO_IDENTITY), unknown(NO_IDENTITY))).toBe('unknown');
  });

  it('does not take the truth of a value for the value', () => {
    expect(answer(unknown('u'), booleanOf(unknown('u')))).toBe('unknown');
  });

  it('tells what was made anew from everything that is written', () => {
    expect(answer(made('1'), made('1'))).toBe('yes');
    expect(answer(made('1'), made('2'))).toBe('no');
    expect(answer(made('1'), guid('3f2504e0-4f89-11d3-9a0c-0305e82c3301'))).toBe('no');
    expect(answer(made('1'), unknown('u'))).toBe('unknown');
    expect(answer(text(['x', made('1')]), text(['x', made('2')]))).toBe('no');
  });

  it('compares texts by what stands around the unknown', () => {
    expect(answer(text(['site:', site]), text(['site:', site]))).toBe('yes');
    expect(answer(text(['site:', site]), text(['SITE:', site]), true)).toBe('yes');
    expect(answer(text(['site:', site]), text(['site:', other]))).toBe('unknown');
    expect(answer(text(['site:', site]), string('global'))).toBe('no');
    expect(answer(text(['site:', site]), string('site:Redmond'))).toBe('unknown');
    expect(answer(text(['site:', site]), text(['service:', site]))).toBe('no');
    expect(answer(text([site, '-a']), text([other, '-b']))).toBe('no');
    expect(answer(text(['a', site]), text(['a', site, 'b']))).toBe('no');
    expect(answer(text(['ab', site, 'b']), string('ab'))).toBe('no');
    expect(answer(text(['a', site]), string('a'))).toBe('unknown');
    expect(answer(text(['a', unknown('n', { type: 'int', notNull: true })]), string('a'))).toBe('no');
    expect(answer(text(['a', unknown('n', { type: 'int', notNull: true })]), string('ab'))).toBe('no');
    expect(answer(text([site, 'x', other]), text([other, 'x', site]))).toBe('unknown');
  });

  it('compares options and elements', () => {
    expect(answer(oneOf([string('a'), string('b')]), string('c'))).toBe('no');
    expect(answer(oneOf([string('a'), string('b')]), string('b'))).toBe('unknown');
    expect(answer(array([site, int(1)]), array([site, int(1)]))).toBe('yes');
    expect(answer(array([site, int(1)]), array([site, int(2)]))).toBe('no');
    expect(answer(array([site]), array([site], site))).toBe('unknown');
  });
});

describe('keyOf', () => {
  it('is bounded, and the same for the same', () => {
    const long = array(Array.from({ length: 500 }, (_, i) => int(i)));
    expect(keyOf(long).length).toBeLessThan(60);
    expect(keyOf(long)).toBe(keyOf(array([...long.items])));
    expect(keyOf(long)).not.toBe(keyOf(array(long.items.slice(1))));
  });

  it('gives no identity to what may differ from run to place', () => {
    expect(keyOf(oneOf([int(1), int(2)]))).toBe(NO_IDENTITY);
    expect(keyOf(array([], int(1)))).toBe(NO_IDENTITY);
    expect(keyOf(array([oneOf([int(1), int(2)])]))).toBe(NO_IDENTITY);
  });
});

describe('toBoolean', () => {
  it('is known of texts with a literal piece, and of what is never false', () => {
    expect(toBoolean(text(['a', site]))).toBe('yes');
    expect(toBoolean(text([unknown('u')]))).toBe('unknown');
    expect(toBoolean(site)).toBe('unknown');
    expect(toBoolean(made('1'))).toBe('yes');
    expect(toBoolean(unknown('h', { type: 'hashtable', notNull: true }))).toBe('yes');
    expect(toBoolean(unknown('h', { type: 'hashtable' }))).toBe('unknown');
  });

  it('counts elements', () => {
    expect(toBoolean(array([NULL, NULL]))).toBe('yes');
    expect(toBoolean(array([site]))).toBe('unknown');
    expect(toBoolean(array([], int(1)))).toBe('unknown');
    expect(toBoolean(array([int(0), int(0)], int(1)))).toBe('yes');
    expect(toBoolean(array([array([int(0)])]))).toBe('yes');
    expect(toBoolean(array([array([])]))).toBe('no');
  });

  it('asks all options', () => {
    expect(toBoolean(oneOf([string('a'), int(1)]))).toBe('yes');
    expect(toBoolean(oneOf([string(''), int(1)]))).toBe('unknown');
    expect(toBoolean(oneOf([string(''), NULL]))).toBe('no');
  });
});
