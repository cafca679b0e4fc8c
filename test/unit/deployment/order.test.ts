import { describe, expect, it } from 'vitest';
import { type ConfigObject, insertRule, priorityOf } from '../../../server/src/deployment';
import { orderProven } from '../../../server/src/deployment/order';
import { outside, rule } from './objects';

/** `a1` is a rule `a` of priority 1; `a` alone has none; `a?` has one that is not known. */
function named(text: string): ConfigObject {
  const [, id = '', priority = ''] = /^(\D)(\d+|\?)?$/.exec(text) ?? [];
  if (priority === '') return rule(id, {});
  return rule(id, { priority: priority === '?' ? outside(`priority of ${id}`) : Number(priority) });
}
const list = (text: string) => text.split(' ').filter(Boolean).map(named);
const shown = (rules: readonly ConfigObject[]) => rules.map(each => `${each.id}${priorityOf(each) ?? ''}`).join(' ');

describe('a rule takes its place', () => {
  it.each([
    { rules: '', added: 'a', after: 'a', why: 'the first one' },
    { rules: 'a b', added: 'c', after: 'a b c', why: 'without a priority it goes last' },
    { rules: 'a0 b7', added: 'c', after: 'a0 b7 c', why: 'behind a high number too' },
    { rules: 'a0', added: 'b0', after: 'b0 a1', why: 'the newcomer takes the place' },
    { rules: 'a0 b1 c2', added: 'd1', after: 'a0 d1 b2 c3', why: 'all behind it are renumbered' },
    { rules: 'a0 b5', added: 'c0', after: 'c0 a1 b5', why: 'only where numbers collide' },
    { rules: 'a0 b1 c7', added: 'd0', after: 'd0 a1 b2 c7', why: 'as far as they collide' },
    { rules: 'a0 b5', added: 'c3', after: 'a0 c3 b5', why: 'a free number between two' },
    { rules: 'a0 b5', added: 'c9', after: 'a0 b5 c9', why: 'a number behind all' },
    { rules: 'a b', added: 'c0', after: 'c0 a b', why: 'nothing is in front of 0' },
    { rules: 'a0 b1', added: 'c?', after: 'a0 b1 c', why: 'a place that is not known comes last' },
    { rules: 'a0 b1 c2', added: 'c0', after: 'c0 a1 b2', why: 'a rule that moves to the front' },
    { rules: 'a0 b1 c2', added: 'a2', after: 'b1 c a2', why: 'a rule that moves back: whether the others close the gap is not documented' },
  ])('$rules + $added: $why', ({ rules, added, after }) => {
    expect(shown(insertRule(list(rules), named(added), true))).toBe(after);
  });

  it('keeps what is there', () => {
    const before = list('a0 b1');
    insertRule(before, named('c0'), true);
    expect(shown(before)).toBe('a0 b1');
  });
});

describe('a rule without a priority in a policy that holds no other rules than those shown', () => {
  it.each([
    { rules: '', added: 'a', after: 'a0' },
    { rules: 'a0 b1', added: 'c', after: 'a0 b1 c2' },
    // How the server counts on behind a gap is not documented.
    { rules: 'a0 b7', added: 'c', after: 'a0 b7 c' },
    { rules: 'a0 b', added: 'c', after: 'a0 b c' },
    { rules: 'a0', added: 'c?', after: 'a0 c' },
  ])('$rules + $added: $after', ({ rules, added, after }) => {
    expect(shown(insertRule(list(rules), named(added), false))).toBe(after);
  });

  it('another rule can be put between', () => {
    const rules = ['a', 'b', 'c1'].map(named).reduce<readonly ConfigObject[]>((before, each) => insertRule(before, each, false), []);
    expect(shown(rules)).toBe('a0 c1 b2');
  });
});

describe('orderProven', () => {
  const existing = (text: string) => ({ ...named(text), origin: 'existing' as const });
  it.each<{ first: ConfigObject; second: ConfigObject; proven: boolean; why: string }>([
    { first: named('a0'), second: named('b1'), proven: true, why: 'both numbers are known' },
    { first: named('a3'), second: named('b7'), proven: true, why: 'both numbers are known' },
    { first: named('a'), second: named('b'), proven: true, why: 'both went last, in this order' },
    { first: named('a0'), second: named('b'), proven: true, why: 'nothing is in front of 0' },
    { first: named('a1'), second: named('b'), proven: true, why: 'b went last' },
    { first: named('a'), second: named('b1'), proven: false, why: 'rules that nobody sees may stand in front of a' },
    { first: named('a?'), second: named('b'), proven: false, why: 'a number that is not known' },
    { first: named('a0'), second: named('b?'), proven: false, why: 'a number that is not known' },
    { first: { ...named('a0') }, second: existing('b'), proven: true, why: 'nothing is in front of 0' },
    { first: named('a'), second: existing('b'), proven: false, why: 'where an existing rule stands is not known' },
    { first: named('a1'), second: existing('b'), proven: false, why: 'where an existing rule stands is not known' },
    { first: existing('a'), second: named('b'), proven: true, why: 'b went last' },
    { first: existing('a'), second: named('b1'), proven: false, why: 'where an existing rule stands is not known' },
  ])('$first.id before $second.id: $proven, as $why', ({ first, second, proven }) => {
    expect(orderProven(first, second)).toBe(proven);
  });
});
