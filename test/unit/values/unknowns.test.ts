import { describe, expect, it } from 'vitest';
import {
  array,
  binary,
  booleanOf,
  convert,
  deriveKey,
  expandString,
  FALSE,
  index,
  int,
  invoke,
  invokeUnknown,
  keyOf,
  member,
  NO_IDENTITY,
  NULL,
  negatedKey,
  type Outcome,
  oneOf,
  parseTypeName,
  type ReferenceValue,
  string,
  TRUE,
  text,
  toText,
  truthKey,
  unary,
  unknown,
  type Value,
} from '../../../server/src/values';

const open = unknown('u');
const site = unknown('site', { type: 'string', notNull: true });
const flag = unknown('flag', { type: 'bool', notNull: true });
const count = unknown('count', { type: 'int', notNull: true });
const keyOfOutcome = (outcome: Outcome) => (outcome.kind === 'failure' ? 'failure' : keyOf(outcome));

describe('logic on unknowns', () => {
  it('negates by key and back', () => {
    expect(unary('Not', open)).toEqual(unknown(negatedKey(truthKey('u')), { type: 'bool', notNull: true }));
    expect(keyOfOutcome(unary('Exclaim', unary('Not', open) as Value))).toBe(truthKey('u'));
    expect(negatedKey(negatedKey('k'))).toBe('k');
  });

  it('simplifies -and and -or', () => {
    expect(binary('And', open, TRUE)).toEqual(booleanOf(open));
    expect(binary('And', open, FALSE)).toBe(FALSE);
    expect(binary('Or', open, TRUE)).toBe(TRUE);
    expect(binary('And', open, unary('Not', open) as Value)).toBe(FALSE);
    expect(binary('Or', open, unary('Not', open) as Value)).toBe(TRUE);
    expect(keyOfOutcome(binary('Or', open, open))).toBe(truthKey('u'));
    expect(keyOfOutcome(binary('And', open, flag))).toBe(keyOfOutcome(binary('And', flag, open)));
  });

  it('makes nothing of what has no identity', () => {
    const vague = unknown(NO_IDENTITY);
    expect(binary('And', vague, unary('Not', vague) as Value)).toMatchObject({ kind: 'unknown', key: NO_IDENTITY });
  });

  it('keeps the reason', () => {
    expect(unary('Not', unknown('u', { because: 'a parameter' }))).toMatchObject({ because: 'a parameter' });
  });
});

describe('comparison with unknowns', () => {
  it('is the same question in all spellings', () => {
    const question = keyOfOutcome(binary('Ieq', site, string('Global')));
    expect(keyOfOutcome(binary('Ieq', site, string('global')))).toBe(question);
    expect(keyOfOutcome(binary('Ieq', string('global'), site))).toBe(question);
    expect(keyOfOutcome(binary('Ine', site, string('global')))).toBe(`!${question}`);
    expect(keyOfOutcome(binary('Ceq', site, string('global')))).not.toBe(question);
  });

  it('asks for $null in one way', () => {
    expect(keyOfOutcome(binary('Ieq', NULL, open))).toBe('isnull(u)');
    expect(keyOfOutcome(binary('Ine', NULL, open))).toBe('!isnull(u)');
    const nullable = unknown('n', { type: 'string' });
    expect(binary('Ieq', nullable, NULL)).toEqual(binary('Ieq', NULL, nullable));
    expect(binary('Ieq', NULL, site)).toBe(FALSE);
    expect(binary('Ieq', site, NULL)).toBe(FALSE);
  });

  it('does not take a selection for a Boolean', () => {
    // What may be a collection gives the elements that are equal.
    expect(binary('Ieq', open, string('a'))).toEqual(unknown('ieq(u,"a")', { notNull: true }));
    expect(binary('Ieq', open, string('A'))).toEqual(binary('Ieq', open, string('a')));
    expect(keyOfOutcome(binary('Ine', open, string('a')))).toBe('ine(u,"a")');
  });

  it('proves texts equal or different', () => {
    expect(binary('Ieq', text(['site:', site]), text(['SITE:', site]))).toBe(TRUE);
    expect(binary('Ieq', text(['site:', site]), string('global'))).toBe(FALSE);
    expect(binary('Ine', text(['site:', site]), string('global'))).toBe(TRUE);
    expect(binary('Ieq', site, site)).toBe(TRUE);
  });

  it('takes a Boolean for its own condition', () => {
    expect(binary('Ieq', flag, TRUE)).toEqual(flag);
    expect(keyOfOutcome(binary('Ieq', flag, FALSE))).toBe('!flag');
    expect(keyOfOutcome(binary('Ieq', TRUE, open))).toBe(truthKey('u'));
  });

  it('gives opposite orders opposite keys', () => {
    const greater = keyOfOutcome(binary('Igt', count, int(5)));
    expect(keyOfOutcome(binary('Ile', count, int(5)))).toBe(`!${greater}`);
  });

  it('filters what may pass', () => {
    const values = array([string('a'), site, string('b')]);
    expect(binary('Ieq', values, string('a'))).toEqual(array([string('a')], site));
    expect(binary('Icontains', values, string('a'))).toBe(TRUE);
    expect(binary('Icontains', array([text(['x', site])]), string('a'))).toBe(FALSE);
    expect(keyOfOutcome(binary('Icontains', values, string('c')))).toBe(keyOfOutcome(binary('Ieq', site, string('c'))));
  });

  it('asks options one by one', () => {
    const scope = oneOf([string('global'), string('site:A')]);
    expect(binary('Ieq', scope, string('other'))).toBe(FALSE);
    expect(binary('Ilike', scope, string('*'))).toBe(TRUE);
    expect(binary('Plus', scope, string('!'))).toEqual(oneOf([string('global!'), string('site:A!')]));
    expect(binary('Ieq', scope, string('global'))).toEqual(oneOf([TRUE, FALSE]));
  });
});

describe('texts with unknown pieces', () => {
  it('match where they must, and do not where they cannot', () => {
    const scope = text(['site:', site]);
    expect(binary('Ilike', scope, string('SITE:*'))).toBe(TRUE);
    expect(binary('Ilike', scope, string('service:*'))).toBe(FALSE);
    expect(binary('Inotlike', scope, string('service:*'))).toBe(TRUE);
    expect(binary('Ilike', scope, string('*mond'))).toMatchObject({ kind: 'unknown', type: 'bool' });
    expect(binary('Imatch', scope, string('^site:'))).toBe(TRUE);
    expect(binary('Imatch', scope, string('^global$'))).toBe(FALSE);
    expect(invoke(scope, 'StartsWith', [string('site:')])).toBe(TRUE);
    expect(invoke(scope, 'StartsWith', [string('tag:')])).toBe(FALSE);
  });

  it('are built by every way of joining', () => {
    const scope = text(['site:', site]);
    expect(expandString(['site:', site])).toEqual(scope);
    expect(binary('Plus', string('site:'), site)).toEqual(scope);
    expect(binary('Format', string('site:{0}'), site)).toEqual(scope);
    expect(binary('Join', array([string('site'), site]), string(':'))).toEqual(scope);
    expect(convert(scope, parseTypeName('string'))).toEqual({ ok: 'yes', value: scope });
  });

  it('do not take what may be a collection for its text', () => {
    const formatted = binary('Format', string('site:{0}'), open);
    expect(formatted).toEqual(binary('Format', string('site:{0}'), open));
    expect(formatted).not.toEqual(expandString(['site:', open]));
  });

  it('carry every option of an expandable string', () => {
    expect(expandString(['site:', oneOf([string('A'), string('B')])])).toEqual(oneOf([string('site:A'), string('site:B')]));
  });
});

describe('derived unknowns', () => {
  it('have the same key for the same computation only', () => {
    expect(binary('Minus', count, int(1))).toEqual(binary('Minus', count, int(1)));
    expect(keyOfOutcome(binary('Minus', count, int(1)))).not.toBe(keyOfOutcome(binary('Minus', count, int(2))));
    expect(invokeUnknown(site, 'ToLower', [])).toEqual(invokeUnknown(site, 'tolower', []));
  });

  it('are not the same from a value and from its truth', () => {
    const truth = booleanOf(open);
    expect(keyOfOutcome(binary('Divide', truth, count))).not.toBe(keyOfOutcome(binary('Divide', open, count)));
    expect(keyOf(text(['x', truth as typeof open]))).toBe(keyOf(text(['x', truth as typeof open])));
    expect(binary('Ieq', text(['x', truth as typeof open]), text(['x', open]))).toMatchObject({ kind: 'unknown' });
  });

  it('have no identity where they depend on what can change', () => {
    const list: ReferenceValue = { kind: 'reference', id: 1, type: 'list' };
    expect(toText(list)).toMatchObject({ key: NO_IDENTITY });
    expect(binary('Join', list, string(','))).toMatchObject({ key: NO_IDENTITY });
    expect(index(list, int(0))).toMatchObject({ key: NO_IDENTITY });
  });

  it('have bounded keys', () => {
    let value: Value = count;
    for (let i = 0; i < 50; i++) value = binary('Minus', value, int(i)) as Value;
    expect(keyOf(value).length).toBeLessThanOrEqual(200);
    expect(deriveKey('f', 'x'.repeat(300))).toBe(deriveKey('f', 'x'.repeat(300)));
    expect(deriveKey('f', `${'x'.repeat(300)}y`)).not.toBe(deriveKey('f', 'x'.repeat(300)));
  });

  it('say what converting them would give', () => {
    expect(convert(open, parseTypeName('int'))).toEqual({ ok: 'unknown', value: unknown('[int](u)', { type: 'int', notNull: true }) });
    expect(convert(count, parseTypeName('System.Int32'))).toEqual({ ok: 'yes', value: count });
    expect(convert(open, parseTypeName('bool'))).toEqual({ ok: 'yes', value: booleanOf(open) });
    expect(convert(oneOf([string('1'), string('2')]), parseTypeName('int'))).toEqual({ ok: 'yes', value: oneOf([int(1), int(2)]) });
    expect(convert(oneOf([string('1'), string('x')]), parseTypeName('int')).ok).toBe('unknown');
    expect(convert(oneOf([string('y'), string('x')]), parseTypeName('int')).ok).toBe('no');
  });

  it('have members where their type tells', () => {
    expect(member(site, 'Length')).toMatchObject({ kind: 'unknown', type: 'int' });
    expect(member(open, 'Length')).toBeUndefined();
    expect(member(array([], site), 'Count')).toMatchObject({ kind: 'unknown', type: 'int' });
    expect(index(array([string('a')], site), int(0))).toEqual(string('a'));
    expect(index(array([string('a')], site), int(1))).toMatchObject({ kind: 'unknown' });
  });
});
